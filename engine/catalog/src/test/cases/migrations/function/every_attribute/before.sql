CREATE SCHEMA "Odd ""schema";
CREATE FUNCTION helper(internal) RETURNS internal LANGUAGE internal AS 'generate_series_int4_support';
