package dev.pgorm.arb.program;

import java.util.List;

/** Random schemas, and variants of them: in each some of the choices are made anew, whatever they are about. */
public final class Programs {

    /** The roles that programs name; the server is to have them. */
    public static final List<String> ROLES = World.ROLES;

    private static final int[] ANEW = {0, 3, 12, 40};

    /** How many variants a seed has. */
    public static final int VARIANTS = ANEW.length;

    private Programs() {}

    /**
     * The schema of a seed.
     *
     * @param variant from 0 to {@link #VARIANTS} - 1; from variant 0, higher ones differ the more
     * @param major the server's major version
     */
    public static Program of(long seed, int variant, int major) {
        World world = new World(new Choices(seed, variant, ANEW[variant]), major);
        List<String[]> collations = TypePieces.add(world);
        RoutinePieces.addEarly(world);
        new TablePieces(world, collations).add();
        PartPieces.add(world);
        ViewPieces.add(world);
        RoutinePieces.addLate(world);
        TriggerPieces.add(world);
        RestPieces.add(world);
        return world.program();
    }
}
