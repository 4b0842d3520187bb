namespace Shop.Backing;

/// <summary>The variables by which a service knows its user in the database.</summary>
public static class PostgresUser
{
    /// <summary>The name, of those that <c>config/roles.sh</c> makes.</summary>
    public const string Name = "Postgres__Username";

    /// <summary>The password.</summary>
    public const string Password = "Postgres__Password";
}
