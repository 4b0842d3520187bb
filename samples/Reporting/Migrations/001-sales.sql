CREATE TABLE sales (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sold date NOT NULL,
    total numeric(12, 2) NOT NULL
);
CREATE INDEX sales_sold ON sales (sold);
