# Makes a user for each service, with what it works with and nothing else. The image runs this once, before the server takes connections from outside,
# when the volume is empty: whoever adds a service later runs the same statements by hand.
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname="$POSTGRES_DB" <<'SQL'
\getenv catalog CATALOG_PASSWORD
\getenv orders ORDERS_PASSWORD
\getenv shipping SHIPPING_PASSWORD
\getenv reports REPORTS_PASSWORD
CREATE ROLE catalog LOGIN PASSWORD :'catalog';
CREATE ROLE orders LOGIN PASSWORD :'orders';
CREATE ROLE shipping LOGIN PASSWORD :'shipping';
CREATE ROLE reports LOGIN PASSWORD :'reports';

REVOKE ALL ON DATABASE :"DBNAME" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"DBNAME" TO catalog, orders, shipping, reports;

-- These make the tables that they own.
GRANT CREATE ON SCHEMA public TO catalog, orders, reports;
-- Orders are shipped by one service, and summed up by another.
ALTER DEFAULT PRIVILEGES FOR ROLE orders GRANT SELECT, UPDATE ON TABLES TO shipping;
ALTER DEFAULT PRIVILEGES FOR ROLE orders GRANT SELECT ON TABLES TO reports;
SQL
