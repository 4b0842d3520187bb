using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Parsing;
using ManifestGen.Rules;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen;

/// <summary>
/// One bad value is one line to read. Every property of every attribute gets what people type by mistake, in the declaration that shows the property in
/// <see cref="DropRows"/>, and at most one finding more than without it may come of it.
/// </summary>
public sealed class OneBadValueTests
{
    private static readonly string[] Texts =
    [
        "", " ", "no such thing!", "Upper_Case", "-1", "1,5", "150 %", "500", "http://x.example.com/a b", "/a/../b", "${A}", "a=b=c", "app:", "latest", "99999", new('a', 300),
    ];

    private static readonly string[] Numbers = ["-1", "0", "65536", "2147483647", "-2147483648"];

    /// <summary>Values that are two mistakes, each with its reason.</summary>
    private static readonly Dictionary<string, string> Two = new()
    {
        ["CertificateAttribute.Secret: MGEN129, MGEN130"] = "A name of more than 253 characters is not valid, and too long for the object that has it.",
        ["CertificateIssuerAttribute.Name: MGEN129, MGEN130"] = "As above.",
        ["GatewayAttribute.Name: MGEN129, MGEN130"] = "As above.",
        ["AnnotationAttribute.On: MGEN014, MGEN026"] = "A number that is no kind is also the kind of no object that is written.",
        ["VolumeAttribute.Path: MGEN701, MGEN705"] = "The name of a volume follows from its path, and of a path that is no path it is too long.",
        ["TemporaryVolumeAttribute.Path: MGEN701, MGEN705"] = "As above.",
    };

    private static readonly Lazy<IReadOnlyList<(string Property, string Text)>> Declarations = new(() =>
        Rows.SelectMany(row => DeclarationsOf(row).Select(declaration => (row.Property, declaration))).ToList());

    // All in one compilation, each in a namespace of its own: another compiler for each would take minutes.
    private static readonly Lazy<CSharpCompilation> Compiled = new(() => new UserProject("using ManifestGen;\n" + string.Concat(
        Declarations.Value.Select((declaration, index) => $"namespace {NameOf(index)} {{ {declaration.Text} internal sealed class Catalog; }}\n"))).Compile());

    private static IEnumerable<DropRow> Rows =>
        DropRows.All.Where(row => PropertyOf(row.Property) is { } found && KindOf(found) is not null && !row.After.Contains("[assembly:", StringComparison.Ordinal)).DistinctBy(row => row.Property);

    public static TheoryData<string> Properties => new(Rows.Select(row => row.Property));

    [Theory]
    [MemberData(nameof(Properties))]
    public void One_bad_value_is_one_finding(string property)
    {
        var declarations = Declarations.Value.Select((declaration, index) => (declaration.Property, declaration.Text, Index: index)).Where(declaration => declaration.Property == property).ToArray();
        var known = FindingsOf(declarations[0].Index).Select(finding => finding.Rule.Id + finding.Place).ToHashSet();
        var doubles = new List<string>();
        foreach (var (_, text, index) in declarations.Skip(1))
        {
            var found = FindingsOf(index).Where(finding => !known.Contains(finding.Rule.Id + finding.Place)).Select(finding => finding.Rule.Id).ToArray();
            if (found.Length > 1 && !Two.ContainsKey($"{property}: {string.Join(", ", found)}"))
            {
                doubles.Add($"{property}: {string.Join(", ", found)}   {(text.Length > 400 ? "(long)" : text)}");
            }
        }

        Assert.True(doubles.Count == 0, string.Join('\n', doubles));
    }

    /// <summary>Otherwise a reason stays after what it was about is mended.</summary>
    [Fact]
    public void Every_exception_is_of_a_property() => Assert.All(Two.Keys, key => Assert.Contains(key.Split(':')[0], DropRows.All.Select(row => row.Property)));

    private static System.Reflection.PropertyInfo? PropertyOf(string property) =>
        typeof(ContainerServiceAttribute).Assembly.GetType("ManifestGen." + property.Split('.')[0])?.GetProperty(property.Split('.')[1]);

    /// <summary>The row's own declaration first, and then one with each bad value.</summary>
    private static IEnumerable<string> DeclarationsOf(DropRow row) => ValuesFor(PropertyOf(row.Property)!).Select(value => Replaced(row, value)).OfType<string>().Prepend(row.After);

    private static string NameOf(int index) => "N" + index.ToString(CultureInfo.InvariantCulture);

    private static string? KindOf(System.Reflection.PropertyInfo property) => property.PropertyType switch
    {
        { } type when type == typeof(string) => "text",
        { } type when type == typeof(string[]) => "texts",
        { } type when type == typeof(int) || type == typeof(long) => "number",
        { IsEnum: true } => "enum",
        _ => null,
    };

    private static IEnumerable<string> ValuesFor(System.Reflection.PropertyInfo property) => KindOf(property) switch
    {
        "text" => Texts.Select(text => $"\"{text}\""),
        "texts" => Texts.Select(text => $"new[] {{ \"{text}\" }}"),
        "number" => Numbers,
        _ => [$"({property.PropertyType.Name})1048576"],
    };

    // In the last attribute of that name that has the argument. Null where the row shows the property without a value of its own.
    private static string? Replaced(DropRow row, string value)
    {
        var (attribute, name) = (row.Property.Split('.')[0].Replace("Attribute", "", StringComparison.Ordinal), row.Property.Split('.')[1]);
        var root = SyntaxFactory.ParseCompilationUnit(row.After + " class End;");
        var argument = root.DescendantNodes().OfType<AttributeSyntax>().Where(syntax => syntax.Name.ToString() == attribute).Select(syntax => ArgumentOf(syntax, name)).LastOrDefault(found => found is not null);
        return argument is null ? null : root.ReplaceNode(argument.Expression, SyntaxFactory.ParseExpression(value)).ToFullString().Replace(" class End;", "", StringComparison.Ordinal);
    }

    private static AttributeArgumentSyntax? ArgumentOf(AttributeSyntax attribute, string property)
    {
        var arguments = attribute.ArgumentList?.Arguments.ToArray() ?? [];
        var named = arguments.FirstOrDefault(argument => argument.NameEquals?.Name.ToString() == property);
        var positional = arguments.Where(argument => argument.NameEquals is null).ToArray();
        var constructor = typeof(ContainerServiceAttribute).Assembly.GetType($"ManifestGen.{attribute.Name}Attribute")!.GetConstructors()
            .FirstOrDefault(candidate => candidate.GetParameters().Length >= positional.Length && candidate.GetParameters().Any(parameter => parameter.Name!.Equals(property, StringComparison.OrdinalIgnoreCase)));
        var index = constructor is null ? -1 : Array.FindIndex(constructor.GetParameters(), parameter => parameter.Name!.Equals(property, StringComparison.OrdinalIgnoreCase));
        return named ?? (index >= 0 && index < positional.Length ? positional[index] : null);
    }

    private static IEnumerable<Finding> FindingsOf(int index)
    {
        var type = Compiled.Value.GetTypeByMetadataName(NameOf(index) + ".Catalog")!;
        var project = new ProjectModel
        {
            AssemblyName = "Catalog",
            ProjectPath = "Catalog.csproj",
            Targets = ManifestTargets.All,
            ConfigFiles = EquatableArray.Of(new ProjectFileModel("config/a.json", "{}"), new ProjectFileModel("config/b.json", "{ }")),
        };
        var service = ServiceParser.Parse(type);
        return service is null ? [] : RuleCatalog.Check(service, new(project, EquatableArray.Of(service))).Where(finding => finding.Rule.Severity > RuleSeverity.Info).ToArray();
    }
}
