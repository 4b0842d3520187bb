using System.Xml.Linq;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Docker;

/// <summary>Asks the SDK which base images it would choose, by running its own target on projects of nothing but properties.</summary>
internal static class SdkBaseImages
{
    private const string Prefix = "mcr.microsoft.com/dotnet/";

    /// <returns>The image, below mcr.microsoft.com/dotnet, by the row's name.</returns>
    public static IReadOnlyDictionary<string, string> Ask(IReadOnlyList<BaseImageRow> rows, string folder)
    {
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            Project(row).Save(Path.Combine(folder, $"row{index}.csproj"));
        }

        var all = Path.Combine(folder, "all.proj");
        File.WriteAllText(all, """
            <Project>
              <ItemGroup>
                <Row Include="*.csproj" />
              </ItemGroup>
              <Target Name="Ask">
                <MSBuild Projects="@(Row)" Targets="ComputeContainerBaseImage">
                  <Output TaskParameter="TargetOutputs" ItemName="Image" />
                </MSBuild>
                <Message Text="answer=%(Image.MSBuildSourceProjectFile)=%(Image.Identity)" Importance="high" />
              </Target>
            </Project>
            """);
        var output = CommandLine.Run("dotnet", "msbuild", all, "-t:Ask", "-nologo", "-v:m").MustSucceed().Output;
        return output.Split('\n')
            .Select(line => line.Trim().Split('='))
            .Where(words => words[0] == "answer")
            .ToDictionary(words => rows[RowOf(words[1])].Name, words => words[2].Replace(Prefix, ""));
    }

    private static int RowOf(string path) => int.Parse(Path.GetFileNameWithoutExtension(path)["row".Length..], System.Globalization.CultureInfo.InvariantCulture);

    // The later TargetFramework wins. Lists are written with | in the table, because ; separates the properties.
    private static XElement Project(BaseImageRow row) => new(
        "Project",
        new XAttribute("Sdk", row.Sdk),
        new XElement(
            "PropertyGroup",
            row.Properties.Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select(property => property.Split('='))
                .Prepend(["OutputType", "Exe"])
                .Prepend(["TargetFramework", "net10.0"])
                .Select(property => new XElement(property[0], property[1].Replace('|', ';')))));
}
