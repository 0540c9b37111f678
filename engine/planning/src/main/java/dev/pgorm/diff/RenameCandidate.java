package dev.pgorm.diff;

import dev.pgorm.ir.RenameHint;

/**
 * A drop and a creation that look like one rename. Proposed, never assumed: without a hint the plan drops and creates.
 *
 * @param rename what the rename would be
 * @param similarity how alike the two are, from 0 to 1; 1 = equal but for the name
 */
public record RenameCandidate(RenameHint rename, double similarity) {}
