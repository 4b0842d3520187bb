using System.Runtime.CompilerServices;
using ManifestGen.Model;
using ManifestGen.Parsing;
using ManifestGen.Rendering;
using ManifestGen.Rules;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;

namespace ManifestGen;

/// <summary>
/// Whatever an attribute can say changes the files of every target, or is reported with the target's name. The table has a row for every
/// property of every attribute, and a property without a row fails.
/// </summary>
public sealed class NoSilentDropTests
{
    private static readonly Dictionary<string, DropRow> Rows = DropRows.All.ToDictionary(row => row.Property);

    /// <summary>Those that nobody has to write.</summary>
    private static readonly Dictionary<string, DropRow> Derived = SettingRows.All.ToDictionary(row => row.Property);

    /// <summary>Arguments of each property that all probes have, before and after.</summary>
    private static readonly Dictionary<string, (string Before, string After)> ProbeRows = new()
    {
        ["Kind"] = ("ProbeKind.Http", "ProbeKind.Tcp"),
        ["Path"] = ("\"/a\"", "\"/b\""),
        ["Scheme"] = ("\"/a\"", "\"/a\", Scheme = ProbeScheme.Https"),
        ["Headers"] = ("\"/a\"", "\"/a\", Headers = new[] { \"Host: shop.example.com\" }"),
        ["Port"] = ("\"/a\"", "\"/a\", Port = \"admin\""),
        ["GrpcService"] = ("ProbeKind.Grpc", "ProbeKind.Grpc, GrpcService = \"acme.Catalog\""),
        ["Command"] = ("ProbeKind.Exec, Command = new[] { \"a\" }", "ProbeKind.Exec, Command = new[] { \"b\" }"),
        ["InitialDelaySeconds"] = ("\"/a\"", "\"/a\", InitialDelaySeconds = 7"),
        ["PeriodSeconds"] = ("\"/a\"", "\"/a\", PeriodSeconds = 7"),
        ["TimeoutSeconds"] = ("\"/a\"", "\"/a\", TimeoutSeconds = 1"),
        ["FailureThreshold"] = ("\"/a\"", "\"/a\", FailureThreshold = 7"),
        ["TerminationGracePeriodSeconds"] = ("\"/a\"", "\"/a\", TerminationGracePeriodSeconds = 7"),
        ["SuccessThreshold"] = ("\"/a\"", "\"/a\", SuccessThreshold = 7"),
    };

    /// <summary>The other probes that may stand beside the one in question, and change what becomes of it.</summary>
    private static readonly string[] ProbeSurroundings =
    [
        "",
        """[StartupProbe("/started")]""",
        """[LivenessProbe("/alive")]""",
        """[ReadinessProbe("/ready")]""",
        """[StartupProbe("/started"), LivenessProbe("/alive"), ReadinessProbe("/ready")]""",
    ];

    /// <summary>Attributes that a target drops with another one, which says so.</summary>
    private static readonly Dictionary<string, string[]> Within = new()
    {
        [nameof(ScaleOnAttribute)] = [nameof(AutoScaleAttribute)],
        [nameof(ScaleOnEventAttribute)] = [nameof(AutoScaleAttribute)],
        [nameof(ScaleBehaviorAttribute)] = [nameof(AutoScaleAttribute)],
        [nameof(ContainerAttribute)] = [nameof(SidecarAttribute), nameof(InitContainerAttribute)],
    };

    /// <summary>The class that a model was read from.</summary>
    private static readonly ConditionalWeakTable<ApplicationModel, Source> Types = [];

    private static readonly (ManifestTargets Target, string Name)[] Targets =
        [(ManifestTargets.Compose, "Compose"), (ManifestTargets.Swarm, "Swarm"), (ManifestTargets.Kubernetes, "Kubernetes")];

    public static TheoryData<string> Properties
    {
        get
        {
            var attributes = typeof(ContainerServiceAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract);
            return new TheoryData<string>(
                from attribute in attributes
                from property in attribute.GetProperties()
                where property.DeclaringType!.Assembly == attribute.Assembly
                // What a system names is of other projects: SystemTests.
                where attribute != typeof(StackAttribute)
                select $"{attribute.Name}.{property.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_property_changes_every_target_or_is_reported_with_the_targets_name(string property)
    {
        foreach (var (before, after) in DeclarationsOf(property))
        {
            foreach (var (target, name) in Targets)
            {
                var application = Parse(after, target);
                Assert.True(
                    !Manifests.Render(Parse(before, target)).Equals(Manifests.Render(application)) || IsReported(property, Parse(before, target), application, name),
                    $"{property} changes nothing in the files of {name}, and no finding says so: {after}");
            }
        }
    }

    [Fact]
    public void Row_that_follows_from_the_settings_is_not_written_by_hand() => Assert.Empty(Derived.Keys.Intersect(Rows.Keys));

    private static IEnumerable<(string Before, string After)> DeclarationsOf(string property)
    {
        if (Derived.TryGetValue(property, out var row) || Rows.TryGetValue(property, out row))
        {
            return [(row.Before, row.After)];
        }

        var (attribute, name) = (property.Split('.')[0].Replace("Attribute", ""), property.Split('.')[1]);
        if (name == nameof(ManifestAttribute.Environment))
        {
            return [(DropRows.ServiceWithPort, DropRows.ServiceWithPort + """[Replicas(3, Environment = "production")]""")];
        }

        Assert.True(ProbeRows.ContainsKey(name), $"There is no row for {property}.");
        var (before, after) = ProbeRows[name];
        return
            from others in ProbeSurroundings
            let surroundings = $"""[ContainerService("catalog"), Port(8080, Name = "http"), Port(9090, Name = "admin")]{Without(attribute, others)}"""
            select ($"{surroundings}[{attribute}({before})]", $"{surroundings}[{attribute}({after})]");
    }

    private static string Without(string attribute, string probes) =>
        string.Concat(probes.Trim('[', ']').Split(", ", StringSplitOptions.RemoveEmptyEntries).Where(probe => !probe.StartsWith(attribute)).Select(probe => $"[{probe}]"));

    // A finding counts that there is because of the property: a new one, or one at its attribute that is about the whole attribute or about the property.
    private static bool IsReported(string property, ApplicationModel before, ApplicationModel after, string target)
    {
        var (attribute, name) = (property.Split('.')[0], property.Split('.')[1]);
        var known = FindingsOf(before).Select(finding => (finding.Rule.Id, finding.Message)).ToHashSet();
        return FindingsOf(after).Any(finding => finding.Message.Contains(target, StringComparison.Ordinal)
            && (!known.Contains((finding.Rule.Id, finding.Message))
                || (IsAt(finding.Place.Origin, attribute, after) && (finding.Place.Argument is null || name.Equals(finding.Place.Argument, StringComparison.OrdinalIgnoreCase)))));
    }

    private static bool IsAt(Origin origin, string attribute, ApplicationModel application)
    {
        var type = Types.GetOrCreateValue(application).Type!;
        var attributes = origin.IsOnAssembly ? type.ContainingAssembly.GetAttributes() : type.GetAttributes();
        return origin.Attribute >= 0 && (Within.GetValueOrDefault(attribute) ?? [attribute]).Contains(attributes[origin.Attribute].AttributeClass!.Name);
    }

    private static IEnumerable<Finding> FindingsOf(ApplicationModel application) => RuleCatalog.Check(application.Services[0], application);

    internal static ApplicationModel Parse(string attributes, ManifestTargets target)
    {
        var type = UserProject.WithService(attributes).Compile().GetTypeByMetadataName("Catalog")!;
        var project = ProjectAttributes.Parse(type.ContainingAssembly).Of(new ProjectModel
        {
            AssemblyName = "Catalog",
            ProjectPath = "Catalog.csproj",
            Targets = target,
            ConfigFiles = EquatableArray.Of(new ProjectFileModel("config/a.json", "{}"), new ProjectFileModel("config/b.json", "{ }")),
        });
        var application = new ApplicationModel(project, EquatableArray.Of(ServiceParser.Parse(type)!));
        Types.GetOrCreateValue(application).Type = type;
        return application;
    }

    private sealed class Source
    {
        public INamedTypeSymbol? Type { get; set; }
    }
}
