using System.Text;

namespace ManifestGen.Rendering.Report;

/// <summary>Writes elements. Every text and every value of an attribute is escaped here, and nowhere else.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _text = new();

    private readonly Stack<string> _open = new();

    public HtmlWriter Open(string element, params (string Name, string? Value)[] attributes)
    {
        Start(element, attributes).Append('>');
        _open.Push(element);
        return this;
    }

    /// <summary>Ends the element that was opened last.</summary>
    public HtmlWriter Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    public HtmlWriter Text(string text)
    {
        _text.Append(HtmlText.Escape(text));
        return this;
    }

    /// <summary>An element with nothing but a text in it.</summary>
    public HtmlWriter Element(string element, string text, params (string Name, string? Value)[] attributes) => Open(element, attributes).Text(text).Close();

    /// <summary>An element that has no end.</summary>
    public HtmlWriter Void(string element, params (string Name, string? Value)[] attributes)
    {
        Start(element, attributes).Append("/>");
        return this;
    }

    /// <summary>A style or a script of ours, in which there is nothing of the user's.</summary>
    public HtmlWriter Own(string element, string text)
    {
        _text.Append('<').Append(element).Append('>').Append(text).Append("</").Append(element).Append('>');
        return this;
    }

    public HtmlWriter Line()
    {
        _text.Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    private StringBuilder Start(string element, (string Name, string? Value)[] attributes)
    {
        _text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _text.Append(' ').Append(name).Append("=\"").Append(HtmlText.Escape(value)).Append('"');
            }
        }

        return _text;
    }
}
