using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>A call that maps something, on one way on which it is reached.</summary>
internal sealed class Mapping
{
    private readonly Lazy<Mount> _mount;
    private readonly Condition _condition;
    private readonly RouteConventions _conventions;

    public Mapping(IInvocationOperation call, Frame frame, ProgramCode code)
    {
        (Call, Frame, Code) = (call, frame, code);
        _mount = new(() => Mount.Of(call.Receiver(), frame, code));
        _condition = Guards.Of(call, frame, code);
        _conventions = RouteConventions.After(call, frame, code);
    }

    public IInvocationOperation Call { get; }

    public Frame Frame { get; }

    public ProgramCode Code { get; }

    /// <summary>What it is mapped on.</summary>
    public Mount Mount => _mount.Value;

    /// <summary>The text that is given for a parameter, with <see cref="Values.Unknown"/> for what is not known. Null where nothing is given.</summary>
    public string? TextOf(string parameter) =>
        Call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter) is { ArgumentKind: not ArgumentKind.DefaultValue, Value: { } value } ? Values.Text(value, Frame, Code) : null;

    /// <summary>An endpoint of this pattern below what it is mapped on.</summary>
    public Endpoint Below(EndpointKind kind, string? pattern) => Of(kind, Mount.Below(pattern ?? Values.Unknown.ToString()));

    /// <summary>An endpoint of this whole pattern.</summary>
    public Endpoint Of(EndpointKind kind, string? pattern) => new(Call, kind)
    {
        Pattern = pattern,
        Root = Frame.Root.Method,
        Condition = Mount.IsInBranch ? _condition.And(Conditions.Sometimes) : _condition,
        Hosts = _conventions.Hosts ?? Mount.Hosts,
        Authorization = _conventions.IsOpen ? null : _conventions.Authorization ?? Mount.Authorization,
    };
}
