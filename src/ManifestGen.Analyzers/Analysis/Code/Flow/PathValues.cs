using ManifestGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Follows what a path is made of, as far as to the folder: the folder of the program, that of temporary files, constants.</summary>
internal static class PathValues
{
    private const string ProgramFolder = "/app";

    /// <summary>The whole path in the container, with <see cref="Values.Unknown"/> for names that are not known. Null where the folder is not known.</summary>
    public static string? Of(IOperation? path, Frame frame, ServiceModel service, ProgramCode code) =>
        path is null ? null : TextOf(path, frame, service, code, 0) is { Length: > 0 } text && text[0] != Values.Unknown && text.IndexOf(':') < 0 ? ContainerPaths.Of(text, service) : null;

    /// <summary>A text that may hold a path, with <see cref="Values.Unknown"/> for what is not known.</summary>
    public static string Text(IOperation text, Frame frame, ServiceModel service, ProgramCode code) => TextOf(text, frame, service, code, 0);

    /// <summary>The path for people: what is not known is an ellipsis.</summary>
    public static string Shown(string path) => path.Replace(Values.Unknown.ToString(), "…");

    private static string TextOf(IOperation path, Frame frame, ServiceModel service, ProgramCode code, int depth)
    {
        var (origin, at) = Values.Origin(path, frame, code);
        depth = Values.Deeper(depth, path, origin);
        return Values.IsTooDeep(depth) ? Values.Unknown.ToString() : origin switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => text,
            IPropertyReferenceOperation { Property: { Name: "BaseDirectory", ContainingType.Name: "AppContext" or "AppDomain" } } => ProgramFolder + "/",
            IPropertyReferenceOperation { Property.Name: "ContentRootPath" } => FolderOf(service),
            IPropertyReferenceOperation { Property: { Name: "CurrentDirectory", ContainingType.Name: "Environment" } } => FolderOf(service),
            IPropertyReferenceOperation { Property.Name: "WebRootPath" } => FolderOf(service) + "/wwwroot",
            IInvocationOperation { TargetMethod: { Name: "GetCurrentDirectory", ContainingType.Name: "Directory" } } => FolderOf(service),
            IInvocationOperation { TargetMethod: { Name: "GetTempPath" or "GetTempFileName", ContainingType.Name: "Path" } } => StorageModel.TemporaryFilesPath + "/",
            IInvocationOperation { TargetMethod: { Name: "Combine" or "Join", ContainingType: { Name: "Path" } } } call => Combine(PartsOf(call).Select(part => TextOf(part, at, service, code, depth))),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => TextOf(sum.LeftOperand, at, service, code, depth) + TextOf(sum.RightOperand, at, service, code, depth),
            IInterpolatedStringOperation interpolated => string.Concat(interpolated.Parts.Select(part => part switch
            {
                IInterpolatedStringTextOperation text => text.Text.ConstantText() ?? "",
                IInterpolationOperation hole => TextOf(hole.Expression, at, service, code, depth),
                _ => Values.Unknown.ToString(),
            })),
            _ => Values.Unknown.ToString(),
        };
    }

    private static string FolderOf(ServiceModel service) => (service.WorkingDirectory ?? ProgramFolder).TrimEnd('/');

    private static IEnumerable<IOperation> PartsOf(IInvocationOperation call) => call.Arguments.SelectMany(argument => argument.Value.Unconverted() switch
    {
        IArrayCreationOperation { Initializer: { } list } => list.ElementValues,
        var value => (IEnumerable<IOperation>)[value],
    });

    // A part that begins with a slash leaves those before it out. One that is not known may do so too, but does not where a name is meant.
    private static string Combine(IEnumerable<string> parts) =>
        parts.Where(part => part.Length > 0).Aggregate("", (path, part) => path.Length == 0 || part[0] == '/' ? part : $"{path.TrimEnd('/')}/{part}");
}
