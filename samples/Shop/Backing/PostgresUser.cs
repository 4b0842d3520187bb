namespace Shop.Backing;

/// <summary>The variables with a service's user in the database.</summary>
public static class PostgresUser
{
    /// <summary>The name of one of the users that <c>config/roles.sh</c> creates.</summary>
    public const string Name = "Postgres__Username";

    /// <summary>The password.</summary>
    public const string Password = "Postgres__Password";
}
