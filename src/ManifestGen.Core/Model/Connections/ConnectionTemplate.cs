using System.Text;

namespace ManifestGen.Model;

/// <summary>
/// A connection string with places for what the backing service declares, as <c>[BackingService(ConnectionString = …)]</c> and the table of engines have it.
/// <list type="bullet">
/// <item><c>$(host)</c>, <c>$(port)</c>: the address, of the first port.</item>
/// <item><c>$(database)</c>: the database that the dependency names, else the one that the image makes.</item>
/// <item><c>$(NAME)</c>: a variable of the backing service, a value or a secret. It must be declared.</item>
/// <item><c>$(NAME:text)</c>: the variable, or the text where it is not declared.</item>
/// <item><c>$(NAME?text)</c>: the text where the variable is declared, else nothing.</item>
/// <item><c>$$</c>: one <c>$</c>. Any other <c>$</c> stands for itself, as in Kubernetes.</item>
/// </list>
/// A text is a template again: <c>$(POSTGRES_DB:$(POSTGRES_USER:postgres))</c>, <c>$(REDIS_PASSWORD?,password=$(REDIS_PASSWORD))</c>.
/// </summary>
public sealed record ConnectionTemplate(EquatableArray<TemplatePart> Parts)
{
    /// <summary>The name of the place for the host.</summary>
    public const string Host = "host";

    /// <summary>The name of the place for the port.</summary>
    public const string Port = "port";

    /// <summary>The name of the place for the database.</summary>
    public const string Database = "database";

    /// <summary>Where a place begins that is not closed, or has no name. Null when there is none.</summary>
    public string? Problem { get; private init; }

    /// <summary>The parts before the error, if the text is not valid.</summary>
    public static ConnectionTemplate Parse(string text)
    {
        var reader = new Reader(text);
        return new(reader.Read(isNested: false)) { Problem = reader.Problem };
    }

    /// <summary>Whether a part of it is a variable, or is there only with that variable.</summary>
    public bool Mentions(string name) => Mentions(Parts, name);

    private static bool Mentions(EquatableArray<TemplatePart> parts, string name) => parts.Any(part => part switch
    {
        VariablePart variable => variable.Name == name || (variable.Default is { } other && Mentions(other, name)),
        OptionalPart optional => optional.Name == name || Mentions(optional.Content, name),
        _ => false,
    });

    private sealed class Reader(string text)
    {
        private int _position;

        /// <summary>The beginning of the place that is wrong.</summary>
        public string? Problem { get; private set; }

        public EquatableArray<TemplatePart> Read(bool isNested)
        {
            var parts = new List<TemplatePart>();
            var literal = new StringBuilder();
            while (_position < text.Length && Problem is null && !(isNested && text[_position] == ')'))
            {
                if (StartsWith("$("))
                {
                    Flush(literal, parts);
                    parts.Add(ReadPlace());
                    continue;
                }

                _position += StartsWith("$$") ? 1 : 0;
                literal.Append(text[_position++]);
            }

            Flush(literal, parts);
            return parts.ToEquatableArray();
        }

        private TemplatePart ReadPlace()
        {
            var start = _position;
            _position += 2;
            var end = text.IndexOfAny([')', ':', '?'], _position);
            if (end <= _position)
            {
                Problem ??= text.Substring(start);
                return new TextPart("");
            }

            var name = text.Substring(_position, end - _position);
            _position = end;
            var kind = text[_position];
            EquatableArray<TemplatePart>? inner = null;
            if (kind != ')')
            {
                _position++;
                inner = Read(isNested: true);
            }

            if (_position >= text.Length)
            {
                Problem ??= text.Substring(start);
            }

            _position++;
            return kind == '?' ? new OptionalPart(name, inner!.Value) : new VariablePart(name, inner);
        }

        private bool StartsWith(string sign) => string.CompareOrdinal(text, _position, sign, 0, sign.Length) == 0;

        private static void Flush(StringBuilder literal, List<TemplatePart> parts)
        {
            if (literal.Length > 0)
            {
                parts.Add(new TextPart(literal.ToString()));
                literal.Clear();
            }
        }
    }
}
