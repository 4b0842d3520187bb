using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Configuration;

public class ConnectionStringRuleTests : RuleTest
{
    [Fact]
    public void Complete_string_is_good() =>
        Assert.Empty(Ids("Host=$(host);Port=$(port);Database=$(POSTGRES_DB);Password=\"$(POSTGRES_PASSWORD)\";Note=$(NONE:$$)"));

    [Theory]
    [InlineData("Host=$(host", "MGEN531 at Backing.ConnectionString: no remedy")]
    [InlineData("Host=$(somewhere)", "MGEN532 at Backing.ConnectionString: no remedy")]
    [InlineData("Host=$(HOST:x);Db=$(POSTGRES_DBS)", "MGEN532 at Backing.ConnectionString: Backing.ConnectionString = \"Host=$(HOST:x);Db=$(POSTGRES_DB)\"")]
    [InlineData("Host=$(HOST)", "MGEN532 at Backing.ConnectionString: Backing.ConnectionString = \"Host=$(host)\"")]
    [InlineData("Host=$(FROM_MAP)", "MGEN533 at Backing.ConnectionString: no remedy")]
    [InlineData("Password=hunter2", "MGEN535 at Backing.ConnectionString: Backing.ConnectionString = \"Password=$(POSTGRES_PASSWORD)\"")]
    [InlineData("Host=$(host);Password=\"hunter2\";Db=x", "MGEN535 at Backing.ConnectionString: Backing.ConnectionString = \"Host=$(host);Password=$(POSTGRES_PASSWORD);Db=x\"")]
    [InlineData("amqp://guest:guest@$(host)", "MGEN535 at Backing.ConnectionString: Backing.ConnectionString = \"amqp://guest:$(POSTGRES_PASSWORD)@$(host)\"")]
    [InlineData("Host=$(host);AccountKey=hunter2", "MGEN535 at Backing.ConnectionString: no remedy")]
    public void Place_that_cannot_be_filled_in_is_reported(string template, string expected) => Assert.Equal([expected], Ids(template));

    [Theory]
    [InlineData("Password=$(POSTGRES_PASSWORD)")]
    [InlineData("Password='$(POSTGRES_PASSWORD)'")]
    [InlineData("amqp://$(USER:guest):$(POSTGRES_PASSWORD:$(POSTGRES_DB))@$(host)")]
    public void Reference_is_no_secret(string template) => Assert.Empty(Ids(template));

    [Fact]
    public void Port_that_is_not_there_is_reported() =>
        Assert.Equal(["MGEN534 at Backing.ConnectionString: no remedy"], Ids("$(host):$(port)", Postgres with { Ports = default }));

    [Fact]
    public void Secret_is_not_repeated() =>
        Assert.DoesNotContain("hunter2", Findings("Password=hunter2", Postgres).Single().Message);

    [Fact]
    public void Server_of_another_project_with_a_bad_string_cannot_be_reached()
    {
        var service = Declare.Web with
        {
            Network = new()
            {
                Dependencies = EquatableArray.Of(BackingModels.DependsOn(With("$(NONE)", Postgres)) with { Origin = Declare.Attribute("DependsOn") }),
            },
        };

        Assert.Contains("its connection string cannot be completed", AssertProblem("MGEN144 at DependsOn.service: no remedy", service));
    }

    private static readonly ServiceModel Postgres = BackingModels.Service("postgres", "") with
    {
        Ports = Declare.Ports(Declare.Port(5432, "postgres")),
        Env = EquatableArray.Of(TestModels.Env("POSTGRES_DB", "orders")),
        SecretEnv = EquatableArray.Of(TestModels.SecretEnv("POSTGRES_PASSWORD", "postgres", "password")),
        Configuration = new() { ConfigEnv = EquatableArray.Of(new ConfigEnvModel(Origin.Class, "FROM_MAP", "map", "key")) },
    };

    private static ServiceModel With(string template, ServiceModel service) =>
        service with { Backing = service.Backing! with { Origin = Declare.Attribute("Backing"), ConnectionString = template } };

    private static IEnumerable<string> Ids(string template, ServiceModel? service = null) => Findings(template, service ?? Postgres).Select(Summary);

    private static IEnumerable<ManifestGen.Rules.Finding> Findings(string template, ServiceModel service) =>
        new[] { "MGEN531", "MGEN532", "MGEN533", "MGEN534", "MGEN535" }.SelectMany(id => FindingsOf(id, With(template, service)));
}
