BEGIN;

-- pgorm:step id=create-enum/public.role mode=transactional
CREATE TYPE public.role AS ENUM ('user', 'admin');

-- pgorm:step id=create-sequence/public.users_id_seq mode=transactional
CREATE SEQUENCE public.users_id_seq AS integer;

-- pgorm:step id=create-table/public.posts mode=transactional
CREATE TABLE public.posts (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    author integer NOT NULL,
    reply_to bigint,
    title text,
    slug text GENERATED ALWAYS AS (lower(title)) STORED,
    CONSTRAINT posts_pkey PRIMARY KEY (id)
) WITH (fillfactor = 80);

-- pgorm:step id=create-table/public.users mode=transactional
CREATE TABLE public.users (
    id integer DEFAULT nextval('public.users_id_seq'::regclass) NOT NULL,
    email text NOT NULL,
    role public.role DEFAULT 'user'::public.role NOT NULL,
    balance numeric(12,2) DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_balance_check CHECK ((balance >= (0)::numeric))
);

-- pgorm:step id=set-storage-column/public.users.balance mode=transactional
ALTER TABLE public.users ALTER COLUMN balance SET STORAGE PLAIN;

-- pgorm:step id=set-owned-by-sequence/public.users_id_seq mode=transactional
ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id;

-- pgorm:step id=create-index/public.posts_author_idx mode=transactional
CREATE INDEX posts_author_idx ON public.posts (author, id DESC);

-- pgorm:step id=create-index/public.users_email_key mode=transactional
CREATE UNIQUE INDEX users_email_key ON public.users (email);

-- pgorm:step id=create-index/public.users_lower_email_idx mode=transactional
CREATE INDEX users_lower_email_idx ON public.users ((lower(email))) WHERE (email IS NOT NULL);

-- pgorm:step id=create-constraint/public.posts.posts_author_fkey mode=transactional
ALTER TABLE public.posts ADD CONSTRAINT posts_author_fkey FOREIGN KEY (author) REFERENCES public.users (id) ON DELETE CASCADE;

-- pgorm:step id=create-constraint/public.posts.posts_reply_to_fkey mode=transactional
ALTER TABLE public.posts ADD CONSTRAINT posts_reply_to_fkey FOREIGN KEY (reply_to) REFERENCES public.posts (id) ON DELETE SET NULL;

-- pgorm:step id=comment-table/public.users mode=transactional
COMMENT ON TABLE public.users IS 'People who sign in';

-- pgorm:step id=comment-column/public.users.email mode=transactional
COMMENT ON COLUMN public.users.email IS 'unique, lower case';

COMMIT;
