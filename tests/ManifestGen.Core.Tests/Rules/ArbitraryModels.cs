using System.Reflection;
using CsCheck;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules;

/// <summary>
/// Whatever can be typed into attributes: any text, any number, members that no enum has. It is made from the models' own properties, so that
/// none is forgotten.
/// </summary>
internal sealed class ArbitraryModels
{
    /// <summary>Below this the lists are empty: a service may be declared in the pod of another one.</summary>
    private const int MaxDepth = 6;

    private static readonly string[] OddTexts =
    [
        "", " ", "http", "Catalog", "a:b", "A__Password", "100m", "128m", "-1", "1e99", "0x10", "/", "//", "/%", "#", "\0", "\ud83d", "a:1@sha256:b", "latest", "eyJhbGciO",
        "password=x", "http://a:b@c", "{0}", "{", "a=b", "=", "a=b/c", "/a/b", "/tmp", "10.0.0.0/8", "::/0", "9000-9100/udp", "99999", "25%", "%", "* * * * *", "@daily", "0440",
        "*", "*.example.com", "pods", "Pod", "deployments/scale", "two\nlines", "a/b/c", "net.core.somaxconn", "default", "x-y.z", "1Gi", "\u2028",
    ];

    private static readonly Type[] Models = [.. typeof(ServiceModel).Assembly.GetTypes().Where(type => type is { IsAbstract: false, Namespace: "ManifestGen.Model" })];

    private readonly NullabilityInfoContext _nullability = new();
    private readonly Random _random;

    private ArbitraryModels(int seed) => _random = new(seed);

    public static Gen<ServiceModel> Service { get; } = Gen.Int.Select(seed => WithRoles((ServiceModel)new ArbitraryModels(seed).Value(typeof(ServiceModel), 0)));

    public static Gen<EquatableArray<NamespaceModel>> Namespaces { get; } =
        Gen.Int.Select(seed => (EquatableArray<NamespaceModel>)new ArbitraryModels(seed).Value(typeof(EquatableArray<NamespaceModel>), 0));

    // The role is no argument: it is the attribute.
    private static ServiceModel WithRoles(ServiceModel service) => service with
    {
        StartupProbe = service.StartupProbe is { } startup ? startup with { Role = ProbeRole.Startup } : null,
        LivenessProbe = service.LivenessProbe is { } liveness ? liveness with { Role = ProbeRole.Liveness } : null,
        ReadinessProbe = service.ReadinessProbe is { } readiness ? readiness with { Role = ProbeRole.Readiness } : null,
    };

    private object? Value(Type type, NullabilityInfo nullability, int depth) =>
        nullability.WriteState == NullabilityState.Nullable && (depth >= MaxDepth || _random.Next(2) == 0) ? null : Value(Nullable.GetUnderlyingType(type) ?? type, depth);

    private object Value(Type type, int depth) =>
        type == typeof(string) ? Text()
        : type == typeof(int) ? Number()
        : type == typeof(bool) ? _random.Next(2) == 0
        : type == typeof(Origin) ? new Origin(_random.Next(-1, 10))
        : type.IsEnum ? Enum.ToObject(type, _random.Next(8) == 0 ? Number() : _random.Next(-1, Enum.GetValues(type).Length + 1))
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>) ? List(type.GenericTypeArguments[0], depth)
        : type.IsAbstract ? Value(Models.Where(type.IsAssignableFrom).ElementAt(_random.Next(Models.Count(type.IsAssignableFrom))), depth)
        : Model(type, depth);

    private object List(Type item, int depth)
    {
        var items = Array.CreateInstance(item, depth >= MaxDepth ? 0 : _random.Next(3));
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(Value(item, depth + 1), i);
        }

        return Activator.CreateInstance(typeof(EquatableArray<>).MakeGenericType(item), items)!;
    }

    private object Model(Type type, int depth)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var parameters = constructor.GetParameters();
        var model = constructor.Invoke([.. parameters.Select(parameter => Value(parameter.ParameterType, _nullability.Create(parameter), depth + 1))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && IsTyped(property) && !parameters.Any(parameter => parameter.Name == property.Name)))
        {
            property.SetValue(model, Value(property.PropertyType, _nullability.Create(property), depth + 1));
        }

        return model;
    }

    // What is known of another project comes from its build, not from an attribute.
    private static bool IsTyped(PropertyInfo property) => property.PropertyType != typeof(ProjectModel);

    private int Number() => _random.Next(4) switch
    {
        0 => _random.Next(int.MinValue, int.MaxValue),
        1 => _random.Next(2) == 0 ? int.MinValue : int.MaxValue,
        _ => _random.Next(-2, 70_000),
    };

    private string Text() => _random.Next(3) > 0
        ? OddTexts[_random.Next(OddTexts.Length)]
        : string.Concat(Enumerable.Range(0, _random.Next(80)).Select(_ => (char)_random.Next(_random.Next(2) == 0 ? 128 : 65536)));
}
