CREATE TABLE family (a int, CONSTRAINT family_young CHECK (a > 0));
CREATE TABLE family_child (b int) INHERITS (family);
CREATE TABLE family_grandchild () INHERITS (family_child);

CREATE TABLE diamond (a int, CONSTRAINT diamond_young CHECK (a > 0));
CREATE TABLE diamond_left () INHERITS (diamond);
CREATE TABLE diamond_right () INHERITS (diamond);
CREATE TABLE diamond_end () INHERITS (diamond_left, diamond_right);

CREATE TABLE mother (a int, CONSTRAINT both_young CHECK (a > 0));
CREATE TABLE father (a int, CONSTRAINT both_young CHECK (a > 0));
CREATE TABLE child_of_both () INHERITS (mother, father);

CREATE TABLE left_behind (a int, CONSTRAINT left_young CHECK (a > 0));
CREATE TABLE leaves (a int, CONSTRAINT left_old CHECK (a > 0));

CREATE TABLE keeps_both_parent (a int, CONSTRAINT keeps_young CHECK (a > 0));
CREATE TABLE keeps_both (CONSTRAINT keeps_old CHECK (a > 0)) INHERITS (keeps_both_parent);
