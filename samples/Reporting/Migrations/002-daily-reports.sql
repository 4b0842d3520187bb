CREATE TABLE daily_reports (
    day date PRIMARY KEY,
    orders bigint NOT NULL,
    revenue numeric(14, 2) NOT NULL
);
