using System.Text;

namespace ManifestGen.Model;

/// <summary>Fills the places of a template in.</summary>
internal sealed class ConnectionBuilder(ConnectionValues values)
{
    private readonly List<ConnectionPart> _parts = [];
    private readonly StringBuilder _text = new();

    /// <summary>All that is before the next part, by which it is known what has to be quoted there; a secret counts for nothing.</summary>
    private readonly StringBuilder _before = new();

    public List<ConnectionProblem> Problems { get; } = [];

    public IEnumerable<ConnectionPart> Parts => _text.Length == 0 ? _parts : _parts.Append(new ConnectionPart(_text.ToString()));

    public void Add(EquatableArray<TemplatePart> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case TextPart text:
                    Add(text.Text);
                    break;
                case OptionalPart optional when values.IsDeclared(optional.Name):
                    Add(optional.Content);
                    break;
                case VariablePart variable:
                    Add(variable);
                    break;
            }
        }
    }

    private void Add(VariablePart variable)
    {
        var name = variable.Name;
        if (!values.IsDeclared(name))
        {
            if (variable.Default is { } other)
            {
                Add(other);
            }
            else
            {
                Problems.Add(new(name == ConnectionTemplate.Port ? ConnectionProblemKind.NoPort : ConnectionProblemKind.Unknown, name));
            }
        }
        else if (name is ConnectionTemplate.Host or ConnectionTemplate.Port)
        {
            Add(name == ConnectionTemplate.Host ? values.Host : values.Port!);
        }
        else if (values.TextOf(name) is { } value)
        {
            Add(ConnectionFormat.Quote(value, _before.ToString()));
        }
        else if (values.SecretOf(name) is { } secret)
        {
            Add(secret);
        }
        else
        {
            Problems.Add(new(ConnectionProblemKind.OnlyInContainer, name));
        }
    }

    private void Add(string text)
    {
        _text.Append(text);
        _before.Append(text);
    }

    private void Add(SecretEnvModel secret)
    {
        if (_text.Length > 0)
        {
            _parts.Add(new(_text.ToString()));
            _text.Clear();
        }

        _parts.Add(new("", secret));
    }
}
