CREATE TABLE a (x integer, y text);
CREATE VIEW z_first AS SELECT x, y FROM a;
CREATE VIEW m_second AS SELECT x, y FROM z_first;
CREATE VIEW a_third AS SELECT x FROM m_second;
