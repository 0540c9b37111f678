BEGIN;

-- pgorm:step id=create-sequence/public.changes_its_owner_more_seq mode=transactional
CREATE SEQUENCE public.changes_its_owner_more_seq;

-- pgorm:step id=create-sequence/public.gets_a_serial_id_seq mode=transactional
CREATE SEQUENCE public.gets_a_serial_id_seq AS integer;

-- pgorm:step id=create-sequence/public.young_id_seq mode=transactional
CREATE SEQUENCE public.young_id_seq AS integer;

-- pgorm:step id=drop-owned-by-sequence/public.free mode=transactional
ALTER SEQUENCE public.free OWNED BY NONE;

-- pgorm:step id=drop-owned-by-sequence/public.moves mode=transactional
ALTER SEQUENCE public.moves OWNED BY NONE;

-- pgorm:step id=drop-owned-by-sequence/public.part_of_id_seq mode=transactional
ALTER SEQUENCE public.part_of_id_seq OWNED BY NONE;

-- pgorm:step id=create-table/public.young mode=transactional
CREATE TABLE public.young (
    id integer DEFAULT nextval('public.young_id_seq'::regclass) NOT NULL
);

-- pgorm:step id=create-column/public.changes_its_owner.more mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.changes_its_owner.more: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.changes_its_owner ADD COLUMN more bigint DEFAULT nextval('public.changes_its_owner_more_seq'::regclass) NOT NULL;

-- pgorm:step id=create-column/public.gets_a_serial.id mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.gets_a_serial.id: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.gets_a_serial ADD COLUMN id integer DEFAULT nextval('public.gets_a_serial_id_seq'::regclass) NOT NULL;

-- pgorm:step id=set-owned-by-sequence/public.young_id_seq mode=transactional
ALTER SEQUENCE public.young_id_seq OWNED BY public.young.id;

-- pgorm:step id=drop-table/public.part_of mode=transactional
-- warning (replace-empty-table): No statement gives table public.part_of its new form: it is dropped and made again; it holds no rows itself.
--   safe: Attached partitions have to fit the new key, or the step fails.
DROP TABLE public.part_of;

-- pgorm:step id=create-table/public.part_of mode=transactional
CREATE TABLE public.part_of (
    id integer DEFAULT nextval('public.part_of_id_seq'::regclass) NOT NULL,
    a integer
) PARTITION BY RANGE (a);

-- pgorm:step id=alter-owner/public.changes_its_owner_more_seq.sequence mode=transactional
ALTER SEQUENCE public.changes_its_owner_more_seq OWNER TO ann;

-- pgorm:step id=set-owned-by-sequence/public.changes_its_owner_more_seq mode=transactional
ALTER SEQUENCE public.changes_its_owner_more_seq OWNED BY public.changes_its_owner.more;

-- pgorm:step id=alter-owner/public.changes_its_owner.table mode=transactional
-- warning (change-owner): Whoever owned table public.changes_its_owner can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TABLE public.changes_its_owner OWNER TO bob;

-- pgorm:step id=drop-owner/public.free.sequence mode=transactional
-- warning (change-owner): Whoever owned sequence public.free can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER SEQUENCE public.free OWNER TO CURRENT_USER;

-- pgorm:step id=alter-owner/public.gets_a_serial_id_seq.sequence mode=transactional
ALTER SEQUENCE public.gets_a_serial_id_seq OWNER TO ann;

-- pgorm:step id=set-owned-by-sequence/public.gets_a_serial_id_seq mode=transactional
ALTER SEQUENCE public.gets_a_serial_id_seq OWNED BY public.gets_a_serial.id;

-- pgorm:step id=alter-owner/public.lets_go.table mode=transactional
-- warning (change-owner): Whoever owned table public.lets_go can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TABLE public.lets_go OWNER TO bob;

-- pgorm:step id=alter-owner/public.moves.sequence mode=transactional
ALTER SEQUENCE public.moves OWNER TO bob;

-- pgorm:step id=set-owned-by-sequence/public.moves mode=transactional
ALTER SEQUENCE public.moves OWNED BY public.two.id;

-- pgorm:step id=alter-owner/public.part_of_id_seq.sequence mode=transactional
ALTER SEQUENCE public.part_of_id_seq OWNER TO CURRENT_USER;

-- pgorm:step id=set-owned-by-sequence/public.part_of_id_seq mode=transactional
ALTER SEQUENCE public.part_of_id_seq OWNED BY public.part_of.id;

-- pgorm:step id=create-owner/public.part_of.table mode=transactional
ALTER TABLE public.part_of OWNER TO ann;

-- pgorm:step id=alter-owner/public.taken.sequence mode=transactional
ALTER SEQUENCE public.taken OWNER TO ann;

-- pgorm:step id=set-owned-by-sequence/public.taken mode=transactional
ALTER SEQUENCE public.taken OWNED BY public.takes.id;

-- pgorm:step id=create-owner/public.young.table mode=transactional
ALTER TABLE public.young OWNER TO bob;

COMMIT;
