using System.Globalization;
using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>The variables by which the start-up code of a program knows what to wait for.</summary>
internal static class WaitVariables
{
    public static IEnumerable<(string Name, string Value)> Of(ServiceModel service, ProjectModel project)
    {
        var addresses = StartupWait.Of(service)
            .Select(awaited => DependencyVariables.AuthorityOf(awaited.Service, awaited.Port, ManifestTargets.Compose))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (addresses.Length == 0 || project.StartupSupport != StartupSupport.Full)
        {
            return [];
        }

        return new[]
        {
            (StartupWait.ForVariable, string.Join(" ", addresses)),
            (StartupWait.SecondsVariable, StartupWait.SecondsOf(service).ToString(CultureInfo.InvariantCulture)),
        }.Where(variable => !ServiceEnvironment.IsDeclared(service, variable.Item1));
    }
}
