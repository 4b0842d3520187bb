namespace ManifestGen.Text;

/// <summary>Compares trees by what they say: the order of a mapping's keys and the look of a scalar do not count.</summary>
public static class YamlComparison
{
    public static bool AreSame(YamlNode? left, YamlNode? right) => (left, right) switch
    {
        (null, null) => true,
        (YamlScalar one, YamlScalar other) => one.Value == other.Value && one.IsString == other.IsString,
        (YamlMap one, YamlMap other) => one.Count == other.Count && one.All(entry => AreSame(entry.Value, other[entry.Key])),
        (YamlList one, YamlList other) => one.Count == other.Count && one.Zip(other, AreSame).All(isSame => isSame),
        _ => false,
    };
}
