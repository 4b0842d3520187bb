namespace ManifestGen;

/// <summary>An environment variable with a fixed value.</summary>
/// <remarks>
/// Kubernetes: <c>env</c>, inline, so that a change rolls the pods. Compose: <c>environment</c>.
/// The value is data: neither target expands a <c>$</c> in it.
/// Errors: MGEN501 (declared twice), MGEN502 (<c>:</c> in the name), MGEN503 (name), MGEN504 (a value that looks like a secret).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class EnvAttribute : ManifestAttribute
{
    /// <summary>Declares a variable.</summary>
    /// <param name="name">The variable's name. .NET configuration reads <c>A__B</c> as the key <c>A:B</c>.</param>
    /// <param name="value">The variable's value.</param>
    public EnvAttribute(string name, string value) => (Name, Value) = (name, value);

    /// <summary>The variable's name.</summary>
    public string Name { get; }

    /// <summary>The variable's value.</summary>
    public string Value { get; }
}
