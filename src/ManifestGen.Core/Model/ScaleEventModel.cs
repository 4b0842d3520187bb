namespace ManifestGen.Model;

/// <summary>A trigger of KEDA.</summary>
public sealed record ScaleEventModel(Origin Origin, string Type)
{
    public EquatableArray<ScaleParameterModel> Parameters { get; init; }

    public EquatableArray<ScaleSecretModel> Secrets { get; init; }

    /// <summary>The name of an existing TriggerAuthentication.</summary>
    public string? Authentication { get; init; }

    /// <summary>As declared; see <see cref="EffectiveScalerNamespace"/>.</summary>
    public string? ScalerNamespace { get; init; }

    /// <summary>Where KEDA's chart, manifests and operator install it.</summary>
    public string EffectiveScalerNamespace => ScalerNamespace ?? "keda";
}

/// <summary>What a scaler needs to know. <see cref="IsPair"/> is false for a text without <c>=</c>, which is all key.</summary>
public sealed record ScaleParameterModel(string Key, string Value, bool IsPair)
{
    /// <summary>Reads <c>key=value</c>.</summary>
    public static ScaleParameterModel Of(string text)
    {
        var separator = text.IndexOf('=');
        return separator < 0 ? new(text, "", IsPair: false) : new(text.Substring(0, separator), text.Substring(separator + 1), IsPair: true);
    }
}

/// <summary>What a scaler reads from a Secret. A part that is not written is empty.</summary>
public sealed record ScaleSecretModel(string Text, string Parameter, string Secret, string Key)
{
    /// <summary>Reads <c>parameter=secret/key</c>.</summary>
    public static ScaleSecretModel Of(string text)
    {
        var (parameter, source) = Split(text, '=');
        var (secret, key) = Split(source, '/');
        return new(text, parameter, secret, key);
    }

    private static (string Before, string After) Split(string text, char separator)
    {
        var index = text.IndexOf(separator);
        return index < 0 ? (text, "") : (text.Substring(0, index), text.Substring(index + 1));
    }
}
