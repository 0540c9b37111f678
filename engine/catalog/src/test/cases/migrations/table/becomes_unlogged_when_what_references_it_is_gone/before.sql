CREATE TABLE currency (code text PRIMARY KEY);
CREATE TABLE price (code text REFERENCES currency);
CREATE TABLE rate (code text CONSTRAINT rate_code REFERENCES currency);
