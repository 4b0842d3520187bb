using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Declarations;

/// <summary>An attribute of a declaration that the import writes.</summary>
public sealed class AttributeUse(string name, params CSharpValue[] arguments)
{
    /// <summary>Without <c>Attribute</c> at its end.</summary>
    public string Name { get; } = name;

    public List<CSharpValue> Arguments { get; } = [.. arguments];

    public List<KeyValuePair<string, CSharpValue>> Properties { get; } = [];

    /// <summary>The settings that gave rise to it, by the property; by an empty name for the attribute itself.</summary>
    public List<KeyValuePair<string, SourceNode>> Sources { get; } = [];

    /// <summary>
    /// Where its settings go if it is still there once it is known what is generated without it: it only stands for something that another attribute may say. Null for
    /// one that stays.
    /// </summary>
    public string? Otherwise { get; set; }

    public CSharpValue? this[string property] => Properties.FirstOrDefault(entry => entry.Key == property).Value;

    /// <summary>As the report names it, without its properties.</summary>
    public string Title => Arguments.Count == 0 ? $"[{Name}]" : $"[{Name}({string.Join(", ", Arguments.Select(argument => argument.Value is CSharpValue.ClassOf type ? $"\"{type.Service}\"" : argument.Code))})]";

    /// <summary>Sets a property, unless another file has said something else of it.</summary>
    /// <returns>Whether the property has the value now.</returns>
    public bool Set(string property, CSharpValue value)
    {
        if (this[property] is { } set)
        {
            return set.Code == value.Code;
        }

        Properties.Add(new(property, value));
        return true;
    }

    /// <summary>Sets a property from a setting, which then is understood; null, and a default, sets nothing.</summary>
    public void Take(string property, SourceNode? node, Func<string, CSharpValue?>? convert = null)
    {
        if (node is not { IsScalar: true, Fate: Fate.None })
        {
            return;
        }

        if ((convert ?? CSharpValue.Of)(node.Text!) is not { } value)
        {
            node.GoesTo($"[{Name}] has no {property} of this form");
        }
        else if (Set(property, value))
        {
            node.IsUnderstood($"[{Name}({property} = …)]");
            Sources.Add(new(property, node));
        }
        else
        {
            node.GoesTo($"another file says another {property}, which was taken");
        }
    }
}
