CREATE TABLE a (x integer, y text);
CREATE VIEW z_first AS SELECT y, x FROM a;
CREATE VIEW m_second AS SELECT x, y FROM z_first;
CREATE VIEW a_third AS SELECT x FROM m_second;
CREATE VIEW a_fourth AS SELECT a_third.x FROM a_third, m_second;
