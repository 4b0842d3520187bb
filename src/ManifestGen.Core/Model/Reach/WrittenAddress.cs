using System.Globalization;
using System.Text.RegularExpressions;

namespace ManifestGen.Model;

/// <summary>A host and a port that a value names: a URL, <c>host:port</c>, or the server of a connection string.</summary>
public sealed record WrittenAddress(string Host, int Port)
{
    private static readonly Regex Url = new(@"(?<![A-Za-z0-9+.-])([A-Za-z][A-Za-z0-9+.-]*)://([^\s/?#;""'|<>$\\]+)", RegexOptions.CultureInvariant);

    private static readonly Regex HostAndPort = new(@"\A(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?):([0-9]{2,5})\z", RegexOptions.CultureInvariant);

    private static readonly Regex HostName = new(@"\A[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\z", RegexOptions.CultureInvariant);

    /// <summary>The file of SQLite.</summary>
    private static readonly Regex Path = new(@"/|\A[A-Za-z]:\\|:memory:|\.(db|db3|sqlite|sqlite3|s3db)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The keywords of ADO.NET's connection strings for the server, and the port that its clients take where none is written.</summary>
    private static readonly Dictionary<string, int> ServerKeywords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Host"] = 5432,
        ["Server"] = 1433,
        ["Data Source"] = 1433,
        ["DataSource"] = 1433,
        ["Address"] = 1433,
        ["Addr"] = 1433,
        ["Network Address"] = 1433,
        ["HostName"] = 5672,
    };

    private static readonly Dictionary<string, int> Schemes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["http"] = 80,
        ["https"] = 443,
        ["ws"] = 80,
        ["wss"] = 443,
        ["grpc"] = 443,
        ["grpcs"] = 443,
        ["amqp"] = 5672,
        ["amqps"] = 5671,
        // Azure Service Bus speaks AMQP over TLS.
        ["sb"] = 5671,
        ["nats"] = 4222,
        ["redis"] = 6379,
        ["rediss"] = 6379,
        ["valkey"] = 6379,
        ["postgres"] = 5432,
        ["postgresql"] = 5432,
        ["mysql"] = 3306,
        ["mariadb"] = 3306,
        ["sqlserver"] = 1433,
        ["mongodb"] = 27017,
        ["mongodb+srv"] = 27017,
        ["kafka"] = 9092,
        ["mqtt"] = 1883,
        ["mqtts"] = 8883,
        ["ftp"] = 21,
        ["sftp"] = 22,
        ["smtp"] = 25,
        ["smtps"] = 465,
        ["ldap"] = 389,
        ["ldaps"] = 636,
    };

    private static readonly string[] HttpSchemes = ["http", "https", "ws", "wss"];

    /// <summary>Every address of a value that is not of the container itself.</summary>
    public static IEnumerable<WrittenAddress> In(string text) => Found(text).Select(found => found.Address).Where(address => !address.IsOfContainer).Distinct();

    /// <summary>Those of <see cref="In"/> whose port is written, or is the one of HTTP: which port another client takes by itself is a guess.</summary>
    public static IEnumerable<WrittenAddress> WithKnownPortIn(string text) =>
        Found(text).Where(found => found.IsPortKnown && !found.Address.IsOfContainer).Select(found => found.Address).Distinct();

    private bool IsOfContainer => Host is "localhost" or "0.0.0.0" or "::" or "::1" || Host.StartsWith("127.", StringComparison.Ordinal) || Port is < 1 or > 65535;

    private static IEnumerable<(WrittenAddress Address, bool IsPortKnown)> Found(string text)
    {
        var urls = Url.Matches(text);
        if (urls.Count > 0)
        {
            return urls.Cast<Match>().SelectMany(OfUrl);
        }

        return text.IndexOf('=') > 0 && OfConnectionString(text).ToArray() is { Length: > 0 } found
            ? found
            : text.Split([',', ';'], 2)[0] is var first && HostAndPort.IsMatch(first) ? text.Split(',', ';').SelectMany(OfHostAndPort) : [];
    }

    // A list of hosts is one authority to RabbitMQ and MongoDB.
    private static IEnumerable<(WrittenAddress Address, bool IsPortKnown)> OfUrl(Match url)
    {
        var byDefault = Schemes.TryGetValue(url.Groups[1].Value, out var port) ? port : 0;
        var authority = url.Groups[2].Value;
        return authority.Substring(authority.LastIndexOf('@') + 1).Split(',').SelectMany(host => Of(host, byDefault, HttpSchemes.Contains(url.Groups[1].Value, StringComparer.OrdinalIgnoreCase)));
    }

    private static IEnumerable<(WrittenAddress Address, bool IsPortKnown)> OfConnectionString(string text)
    {
        var pairs = text.Split(';').Select(pair => pair.Split(['='], 2)).Where(pair => pair.Length == 2).Select(pair => (Key: pair[0].Trim(), Value: pair[1].Trim(' ', '"', '\''))).ToArray();
        var isMySql = pairs.Any(pair => pair.Key.Equals("Uid", StringComparison.OrdinalIgnoreCase));
        var written = pairs.FirstOrDefault(pair => pair.Key.Equals("Port", StringComparison.OrdinalIgnoreCase)).Value;
        foreach (var (key, value) in pairs.Where(pair => ServerKeywords.ContainsKey(pair.Key)))
        {
            var byDefault = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : isMySql ? 3306 : ServerKeywords[key];
            if (Path.IsMatch(value))
            {
                continue;
            }

            var server = value.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase) ? value.Substring("tcp:".Length) : value;
            var parts = server.Split('\\')[0].Split(',');
            // SQL Server's clients write the port after a comma; in other strings, it parts hosts.
            var addresses = parts.Length == 2 && int.TryParse(parts[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Of(parts[0].Trim(), number, isKnown: true) : parts.SelectMany(part => Of(part.Trim(), byDefault, isKnown: port > 0));
            foreach (var address in addresses)
            {
                yield return address;
            }
        }
    }

    private static IEnumerable<(WrittenAddress Address, bool IsPortKnown)> OfHostAndPort(string text) => HostAndPort.IsMatch(text.Trim()) ? Of(text.Trim(), 0) : [];

    private static IEnumerable<(WrittenAddress Address, bool IsPortKnown)> Of(string text, int byDefault, bool isKnown = false)
    {
        var match = HostAndPort.Match(text);
        var host = (match.Success ? match.Groups[1].Value : text).Trim('[', ']').ToLowerInvariant();
        var port = match.Success ? int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : byDefault;
        // A number alone is no host: 10:30 is a time.
        var isHost = System.Net.IPAddress.TryParse(host, out _) ? host.Any(sign => sign is '.' or ':') : HostName.IsMatch(host) && host.Any(char.IsLetter);
        return isHost && port > 0 ? [(new(host, port), match.Success || isKnown)] : [];
    }
}
