using System.Globalization;
using System.Text;

namespace ManifestGen.Analysis.Code;

/// <summary>What a JSON text is made of, without its comments.</summary>
internal sealed class JsonTokens(string json)
{
    private int _position;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The next token; one of no kind at the end, and for what is no JSON.</summary>
    public JsonToken Next()
    {
        while (_position < json.Length)
        {
            var c = json[_position];
            if (IsComment('/'))
            {
                Skip(End("\n", _position));
            }
            else if (IsComment('*'))
            {
                Skip(End("*/", _position + 2) + 2);
            }
            else if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                Skip(_position + 1);
            }
            else
            {
                return c == '"' ? ReadText() : "{}[]:,".IndexOf(c) >= 0 ? ReadSign(c) : ReadWord();
            }
        }

        return default;
    }

    private bool IsComment(char second) => json[_position] == '/' && _position + 1 < json.Length && json[_position + 1] == second;

    private int End(string end, int from) => from < json.Length && json.IndexOf(end, from, StringComparison.Ordinal) is >= 0 and var index ? index : json.Length;

    private void Skip(int end)
    {
        for (end = Math.Min(end, json.Length); _position < end; _position++)
        {
            if (json[_position] == '\n')
            {
                _line++;
                _lineStart = _position + 1;
            }
        }
    }

    private JsonToken ReadSign(char sign)
    {
        _position++;
        return At(_position - 1, sign, "");
    }

    // A number, true, false or null.
    private JsonToken ReadWord()
    {
        var start = _position;
        while (_position < json.Length && (char.IsLetterOrDigit(json[_position]) || json[_position] is '-' or '+' or '.'))
        {
            _position++;
        }

        return _position == start ? default : At(start, 'a', json.Substring(start, _position - start));
    }

    private JsonToken ReadText()
    {
        var (text, start) = (new StringBuilder(), _position);
        for (_position++; _position < json.Length && json[_position] is not ('"' or '\n'); _position++)
        {
            text.Append(json[_position] == '\\' ? Escaped() : json[_position]);
        }

        return _position++ < json.Length && json[_position - 1] == '"' ? At(start, '"', text.ToString()) : default;
    }

    private JsonToken At(int start, char kind, string text) => new(kind, text, _line, start - _lineStart, _position - start);

    private char Escaped()
    {
        _position++;
        switch (_position < json.Length ? json[_position] : '\\')
        {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'u' when _position + 4 < json.Length && ushort.TryParse(json.Substring(_position + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                _position += 4;
                return (char)code;
            case var other:
                return other;
        }
    }
}

/// <summary>A part of a JSON text.</summary>
/// <param name="Kind">The sign itself, <c>"</c> for a text, <c>a</c> for a number or a word.</param>
/// <param name="Text">What it says.</param>
/// <param name="Line">Where it is, from 1.</param>
/// <param name="Column">Where in the line, from 0.</param>
/// <param name="Length">How long it is, with its quotation marks.</param>
internal readonly record struct JsonToken(char Kind, string Text, int Line, int Column, int Length);
