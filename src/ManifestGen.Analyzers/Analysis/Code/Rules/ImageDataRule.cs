using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Facts;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN970 and MGEN971: chiseled images and those of Alpine have neither time zones nor ICU, except those whose names end with <c>-extra</c>.</summary>
internal sealed class ImageDataRule : ICodeRule
{
    private const string Zones = "System.TimeZoneInfo";
    private const string Invariant = "System.Globalization.Invariant";

    private static readonly string[] Small = ["chiseled", "distroless", "alpine"];

    /// <summary>Methods that throw where the zone is not found, by their parameter with its name.</summary>
    private static readonly (string Method, string[] Parameters)[] Finding =
        [("FindSystemTimeZoneById", ["id"]), ("ConvertTimeBySystemTimeZoneId", ["destinationTimeZoneId", "sourceTimeZoneId"])];

    /// <summary>Known without data.</summary>
    private static readonly string[] Universal = ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z"];

    public IEnumerable<string> Names => Finding.Select(method => method.Method).Append("SetSwitch");

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var (project, image) = (program.Application.Project, BaseImage.Of(program.Application.Project));
        return !IsOfDotnet(image) || !Small.Any(image.Contains) || image.Contains("-extra") || project.ForeignDockerfile is not null
            ? []
            : ZonesIn(program, image).Concat(SwitchesIn(program, image));
    }

    private static bool IsOfDotnet(string image) => image.Contains("/dotnet/");

    private static IEnumerable<CodeFinding> ZonesIn(DeclaredProgram program, string image) =>
        from method in Finding
        from call in program.Code.Calls(method.Method)
        where call.IsOf(Zones) && program.Reaches(call) && !IsCaught(call) && !HasZones(program)
        from parameter in method.Parameters
        let zone = call.Argument(parameter)
        where zone is not null
        let name = program.Code.Sites.FramesOf(zone) is [var frame] ? Values.KnownText(zone, frame, program.Code) : zone.ConstantText()
        where name is { Length: > 0 } && !Universal.Contains(name, StringComparer.OrdinalIgnoreCase) && program.Runs(call, program.Service)
        select new CodeFinding(PlatformFindings.ZoneIsMissing(name, image), zone.Syntax);

    // The image sets the variable for invariant mode, over which the switch wins, and then the runtime looks for ICU and ends.
    private static IEnumerable<CodeFinding> SwitchesIn(DeclaredProgram program, string image) =>
        from call in program.Code.Calls("SetSwitch")
        where call.IsOf("System.AppContext")
            && call.Argument("switchName").ConstantText() == Invariant
            && call.Argument("isEnabled")?.Unconverted().ConstantValue is { HasValue: true, Value: false }
            && program.Runs(call, program.Service)
        select new CodeFinding(PlatformFindings.IcuIsMissing(image), call.Syntax);

    private static bool IsCaught(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is Microsoft.CodeAnalysis.Operations.ITryOperation { Catches.Length: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    // From the node, or from files of the user's.
    private static bool HasZones(DeclaredProgram program) => program.Everywhere.Any(service =>
        service.Storage.Mounts.Any(mount => mount.Folder.Contains("zoneinfo")) || VariableNames.Of(service).Contains("TZDIR", StringComparer.Ordinal));
}
