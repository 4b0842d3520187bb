using System.Reflection;
using System.Text.RegularExpressions;
using ManifestGen.Settings;
using static ManifestGen.DropRows;

namespace ManifestGen;

/// <summary>
/// The rows that follow from <see cref="SettingTables"/>: numbers, switches and members of enums that are named arguments. What is said of a value there is
/// enough to choose one.
/// </summary>
internal static class SettingRows
{
    /// <summary>What stands around the property. Where several kinds of workload have it, it is a Deployment.</summary>
    private static readonly Dictionary<Type, string> Surroundings = new()
    {
        [typeof(JobAttribute)] = Service + "[Job(Completions = 3)]",
        [typeof(ScheduleAttribute)] = Service + """[Schedule("0 3 * * *")]""",
        [typeof(RolloutAttribute)] = Service + "[Rollout]",
        [typeof(ShutdownAttribute)] = Service + "[Shutdown(60)]",
        [typeof(SwarmAttribute)] = Service + "[Swarm]",
        [typeof(SpreadAttribute)] = Service + "[Spread(Topology.Zones, Required = true)]",
        [typeof(NodeAffinityAttribute)] = Service + """[NodeAffinity("a", NodeOperator.In, "1")]""",
        [typeof(PodAffinityAttribute)] = Service + """[PodAffinity("a")]""",
        [typeof(PodAttribute)] = Service + "[Pod]",
        [typeof(ImagePullAttribute)] = Service + "[ImagePull]",
        [typeof(KubernetesServiceAttribute)] = ServiceWithPort + "[KubernetesService]",
        [typeof(ResourcesAttribute)] = Service + "[Resources]",
        [typeof(MetricsAttribute)] = ServiceWithPort + """[Metrics("/metrics")]""",
    };

    public static IEnumerable<DropRow> All { get; } =
        (from table in SettingTables.All
         where Surroundings.ContainsKey(table.Attribute)
         from rows in table.Rows.Where(row => row is { Property: not null, IsParameter: false }).GroupBy(row => row.Property!)
         let property = table.Attribute.GetProperty(rows.Key)!
         where property.DeclaringType == table.Attribute && rows.All(row => row.OnlyValue is null) && ValueOf(property, rows) is not null
         select RowOf(table, property, rows)).ToArray();

    private static DropRow RowOf(SettingTable table, PropertyInfo property, IEnumerable<Setting> rows)
    {
        var surroundings = WithKind(Surroundings[table.Attribute], rows);
        var name = $"{table.Attribute.Name}.{property.Name}";
        var written = new Regex($", {property.Name} = [^,)]*|{property.Name} = [^,)]*");
        return written.IsMatch(surroundings)
            ? new(name, written.Replace(surroundings, ""), surroundings)
            : new(name, surroundings, With(surroundings, table.Name, $"{property.Name} = {ValueOf(property, rows)}"));
    }

    // A kind that has the property.
    private static string WithKind(string surroundings, IEnumerable<Setting> rows)
    {
        var kinds = rows.SelectMany(row => row.Limits).OfType<KindLimit>().SelectMany(limit => limit.Kinds).ToArray();
        return kinds.Length == 0 || kinds.Contains(Model.WorkloadResource.Deployment)
            ? surroundings
            : surroundings.Replace(Service, $"""[ContainerService("catalog", Workload = WorkloadKind.{kinds[0]})]""");
    }

    private static string With(string surroundings, string attribute, string argument) => Regex.Replace(
        surroundings,
        $@"\[{attribute}(?:\((?<others>[^)]*)\))?\]",
        match => $"[{attribute}({(match.Groups["others"].Value is { Length: > 0 } others ? $"{others}, " : "")}{argument})]");

    /// <summary>A value that is not the default.</summary>
    private static string? ValueOf(PropertyInfo property, IEnumerable<Setting> rows)
    {
        var type = property.PropertyType;
        return type == typeof(bool) ? "true"
            : type == typeof(int) && rows.SelectMany(row => row.Limits).OfType<RangeLimit>().FirstOrDefault() is { } range ? $"{range.Minimum + 2}"
            : type.IsEnum ? $"{type.Name}.{Enum.GetNames(type)[^1]}"
            : null;
    }
}
