using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Analysis.Code;

/// <summary>How large requests may be that ASP.NET Core buffers in a temporary file: the files of a form, and bodies that are read twice.</summary>
internal static class UploadLimits
{
    private const string Form = "MultipartBodyLengthLimit";
    private const string FormAttribute = "RequestFormLimits";
    private const string Body = "MaxRequestBodySize";
    private const string BodyAttribute = "RequestSizeLimit";
    private const string NoBodyAttribute = "DisableRequestSizeLimit";
    private const string Suffix = "Attribute";

    /// <summary>What Kestrel lets through by itself, in bytes (<c>KestrelServerLimits.MaxRequestBodySize</c>).</summary>
    private const long DefaultBody = 30_000_000;

    /// <summary>What a form may hold by itself, in bytes (<c>FormOptions.DefaultMultipartBodyLengthLimit</c>).</summary>
    private const long DefaultForm = 128L << 20;

    public static string[] Names { get; } = [Form, Body, BodyAttribute + Suffix, NoBodyAttribute + Suffix, "WithFormOptions", "EnableBuffering"];

    /// <summary>What may be written for one request, each with what says so.</summary>
    // What the server does not let through is not buffered: both limits decide.
    public static IEnumerable<(long Bytes, string By, SyntaxNode At)> In(DeclaredProgram program)
    {
        var code = program.Code;
        var bodies = BodiesIn(code).ToArray();
        var body = bodies.Length == 0 ? DefaultBody : bodies.Max(limit => limit.Bytes);
        var forms = FormsIn(program, code).ToArray();
        var isDefault = forms.Length == 0 && bodies.Length > 0 && code.Files.Any(tree => NameFilter.Holds(tree, "IFormFile") || NameFilter.Holds(tree, "IFormFileCollection"));
        return forms.Select(form => (Math.Min(form.Bytes, body), form.By, form.At)).Concat(isDefault ? bodies.Select(limit => (Math.Min(limit.Bytes, DefaultForm), "An upload", limit.At)) : []);
    }

    /// <summary>A constant number of bytes; null for anything else.</summary>
    public static long? BytesOf(IOperation? size) => size?.Unconverted().ConstantValue is { HasValue: true, Value: var value } ? value switch
    {
        int number => number,
        long number => number,
        _ => null,
    } : null;

    private static IEnumerable<(long Bytes, string By, SyntaxNode At)> FormsIn(DeclaredProgram program, ProgramCode code) =>
        from limit in code.Assignments(Form).Where(assignment => program.Reaches(assignment)).Select(assignment => (Size: (IOperation?)assignment.Value, By: "An upload"))
            .Concat(code.Calls("WithFormOptions").Select(call => (Size: call.Argument("multipartBodyLengthLimit"), By: "An upload")))
            .Concat(code.Calls("EnableBuffering").Where(call => program.Reaches(call)).Select(call => (Size: call.Argument("bufferLimit"), By: "EnableBuffering")))
            .Concat(
                from attribute in AttributesIn(code, FormAttribute)
                from argument in attribute.ArgumentList?.Arguments ?? default
                where argument.NameEquals?.Name.Identifier.ValueText == Form
                select (Size: code.OperationOf(argument.Expression), By: "An upload"))
        let bytes = BytesOf(limit.Size)
        where bytes is not null
        select (bytes.Value, limit.By, limit.Size!.Syntax);

    // Null, and the attribute without a number, are no limit.
    private static IEnumerable<(long Bytes, SyntaxNode At)> BodiesIn(ProgramCode code) =>
        code.Assignments(Body).Select(assignment => (LimitOf(assignment.Value), assignment.Value.Syntax))
            .Concat(code.Creations(BodyAttribute + Suffix).Select(creation => (BytesOf(creation.Argument("bytes")) ?? 0, creation.Syntax)))
            .Concat(code.Creations(NoBodyAttribute + Suffix).Select(creation => (long.MaxValue, creation.Syntax)))
            .Concat(AttributesIn(code, NoBodyAttribute).Select(attribute => (long.MaxValue, (SyntaxNode)attribute)))
            .Concat(
                from attribute in AttributesIn(code, BodyAttribute)
                where attribute.ArgumentList?.Arguments.Count > 0
                select (BytesOf(code.OperationOf(attribute.ArgumentList!.Arguments[0].Expression)) ?? 0, (SyntaxNode)attribute))
            // What is not constant is not known.
            .Where(limit => limit.Item1 > DefaultBody);

    private static long LimitOf(IOperation value) => value.Unconverted().ConstantValue is { HasValue: true, Value: null } ? long.MaxValue : BytesOf(value) ?? 0;

    // The names of all files are read only where there are classes that have such attributes.
    private static IEnumerable<AttributeSyntax> AttributesIn(ProgramCode code, string name) =>
        from tree in new[] { "AddControllers", "AddMvc", "AddRazorPages" }.Any(method => code.CallsStartingWith(method).Any()) ? code.Files : []
        where NameFilter.MayHold(tree, name) || NameFilter.MayHold(tree, name + Suffix)
        from attribute in tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>()
        where attribute.Name.ToString() is var written && (written == name || written == name + Suffix)
        select attribute;
}
