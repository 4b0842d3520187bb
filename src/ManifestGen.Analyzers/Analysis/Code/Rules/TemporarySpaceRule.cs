using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Model;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN959: code may write more to /tmp than it holds. ASP.NET Core buffers there what a form uploads, and the body of a request.</summary>
internal sealed class TemporarySpaceRule : ICodeRule
{
    private const string FormLimit = "MultipartBodyLengthLimit";
    private const string FormAttribute = "RequestFormLimits";

    /// <summary>Each of these moves the files elsewhere.</summary>
    private static readonly string[] Elsewhere = ["ASPNETCORE_TEMP", "TMPDIR"];

    private static readonly string[] Writers = ["WriteAllBytes", "WriteAllBytesAsync"];

    public IEnumerable<string> Names => [FormLimit, "WithFormOptions", "EnableBuffering", "SetLength", .. Writers];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        if (Elsewhere.Any(program.HasVariable))
        {
            return [];
        }

        var sizes = program.Everywhere.Select(SizeOf).ToArray();
        var limit = sizes.Aggregate((smallest, size) => size.Bytes < smallest.Bytes ? size : smallest);
        return
            from written in WrittenIn(program)
            where written.Bytes > limit.Bytes && !DevelopmentGuard.IsConditional(written.At)
            select new CodeFinding(ImageFindings.DoesNotFit(written.By, written.Bytes, limit.Text), written.At.Syntax);
    }

    // A volume of the cluster, and a size that nobody understands, are enough.
    private static (long Bytes, string Text) SizeOf(ServiceModel service) => service.Storage.At(StorageModel.TemporaryFilesPath) switch
    {
        null => Parse(ResourcesModel.TemporaryFilesSize),
        TemporaryVolumeModel volume => Parse(volume.EffectiveSize),
        _ => (long.MaxValue, ""),
    };

    private static (long Bytes, string Text) Parse(string size) => Quantity.TryParse(size, out var quantity) && quantity.Units < long.MaxValue ? ((long)quantity.Units, size) : (long.MaxValue, size);

    private static IEnumerable<(long Bytes, string By, IOperation At)> WrittenIn(DeclaredProgram program) =>
        from written in UploadsIn(program.Code).Concat(FilesIn(program))
        let bytes = written.Size is null ? null : NumberOf(written.Size)
        where bytes is not null
        select (bytes.Value, written.By, written.Size);

    private static IEnumerable<(IOperation? Size, string By)> UploadsIn(ProgramCode code) =>
        code.Assignments(FormLimit).Select(assignment => ((IOperation?)assignment.Value, "An upload"))
            .Concat(code.Calls("WithFormOptions").Select(call => (call.Argument("multipartBodyLengthLimit"), "An upload")))
            .Concat(code.Calls("EnableBuffering").Select(call => (call.Argument("bufferLimit"), "EnableBuffering")))
            .Concat(
                // The names of all files are read only where there is something that has the attribute.
                from tree in TakesForms(code) ? code.Files : []
                where NameFilter.MayHold(tree, FormAttribute)
                from attribute in tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>()
                where attribute.Name.ToString() is FormAttribute or FormAttribute + "Attribute"
                from argument in attribute.ArgumentList?.Arguments ?? default
                where argument.NameEquals?.Name.Identifier.ValueText == FormLimit
                select (code.OperationOf(argument.Expression), "An upload"));

    private static bool TakesForms(ProgramCode code) => new[] { "AddControllers", "AddMvc", "AddRazorPages" }.Any(name => code.CallsStartingWith(name).Any());

    private static IEnumerable<(IOperation? Size, string By)> FilesIn(DeclaredProgram program)
    {
        var code = program.Code;
        return code.Calls(Writers)
            .Where(call => call.IsOf("System.IO.File") && IsTemporary(call.Argument("path"), program))
            .Select(call => (LengthOf(call.Argument("bytes"), code), $"File.{call.TargetMethod.Name}"))
            .Concat(code.Calls("SetLength")
                .Where(call => call.IsOf("System.IO.FileStream") && call.Instance is { } stream && IsTemporary(PathOf(code.Origin(stream)), program))
                .Select(call => (call.Argument("value"), "FileStream.SetLength")));
    }

    private static IOperation? PathOf(IOperation stream) => stream switch
    {
        IObjectCreationOperation creation => creation.Argument("path"),
        IInvocationOperation call when call.IsOf("System.IO.File") => call.Argument("path"),
        _ => null,
    };

    private static IOperation? LengthOf(IOperation? bytes, ProgramCode code) =>
        bytes is not null && code.Origin(bytes) is IArrayCreationOperation { DimensionSizes: [var size] } ? size : null;

    private static bool IsTemporary(IOperation? path, DeclaredProgram program) =>
        path is not null
        && program.Code.Sites.FramesOf(path).Take(1).Any(frame => PathValues.Of(path, frame, program.Service, program.Code) is { } file && ContainerPaths.IsIn(file, StorageModel.TemporaryFilesPath));

    private static long? NumberOf(IOperation size) => size.Unconverted().ConstantValue is { HasValue: true, Value: var value } ? value switch
    {
        int number => number,
        long number => number,
        _ => null,
    } : null;
}
