using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ManifestGen.Testing;

namespace ManifestGen.Integration.Tests.Fixtures;

/// <summary>csharp-ls as an editor starts it for a folder: it asks for the editor's settings, and analyzers are on in them.</summary>
public sealed class LanguageServer : IDisposable
{
    /// <summary>Succeeds where the program is on the path.</summary>
    public const string Command = "csharp-ls --version";

    private readonly Process _process;
    private readonly string _root;
    private readonly StringBuilder _log = new();
    private int _lastId;
    private int _lastVersion;

    public LanguageServer(TestSolution solution)
    {
        _root = solution.Root;
        var start = new ProcessStartInfo("csharp-ls") { WorkingDirectory = _root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        solution.Prepare(start);
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Log(line.Data);
        _process.BeginErrorReadLine();
    }

    /// <summary>What it has said until now.</summary>
    public string Output
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Begins, as an editor that opens the folder.</summary>
    public async Task StartAsync()
    {
        await AskAsync("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = UriOf(""),
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = UriOf(""), ["name"] = "folder" }),
            ["capabilities"] = new JsonObject
            {
                ["workspace"] = new JsonObject { ["configuration"] = true },
                ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject() },
            },
        });
        await SendAsync(new() { ["method"] = "initialized", ["params"] = new JsonObject() });
    }

    public Task OpenAsync(string path, string text) => SendAsync(new()
    {
        ["method"] = "textDocument/didOpen",
        ["params"] = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = UriOf(path), ["languageId"] = "csharp", ["version"] = ++_lastVersion, ["text"] = text } },
    });

    /// <summary>Types: the file on the disk stays as it is.</summary>
    public Task EditAsync(string path, string text) => SendAsync(new()
    {
        ["method"] = "textDocument/didChange",
        ["params"] = new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOf(path), ["version"] = ++_lastVersion },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
        },
    });

    /// <summary>The ids of the diagnostics that a file has now.</summary>
    public async Task<IReadOnlyList<string>> DiagnosticsOfAsync(string path)
    {
        var answer = await AskAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = UriOf(path) } });
        return answer?["items"] is JsonArray items ? items.Select(item => item!["code"]?.ToString() ?? "").ToArray() : [];
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private string UriOf(string path) => new Uri(Path.Combine(_root, path)).AbsoluteUri;

    private async Task<JsonNode?> AskAsync(string method, JsonObject parameters)
    {
        var id = ++_lastId;
        await SendAsync(new() { ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (true)
        {
            var message = await ReadAsync();
            if (message["method"] is null && message["id"]?.GetValueKind() == JsonValueKind.Number && message["id"]!.GetValue<int>() == id)
            {
                return message["result"];
            }

            await AnswerAsync(message);
        }
    }

    // What it asks of the editor waits for the answer, and everything else for that.
    private async Task AnswerAsync(JsonNode message)
    {
        Log(message.ToJsonString());
        if (message["method"] is { } method && message["id"] is { } id)
        {
            var items = message["params"]?["items"] as JsonArray ?? [];
            JsonNode? result = method.GetValue<string>() == "workspace/configuration"
                ? new JsonArray(items.Select(_ => (JsonNode)new JsonObject { ["analyzersEnabled"] = true }).ToArray())
                : null;
            await SendAsync(new() { ["id"] = id.DeepClone(), ["result"] = result });
        }
    }

    private async Task SendAsync(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var stream = _process.StandardInput.BaseStream;
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"));
        await stream.WriteAsync(body);
        await stream.FlushAsync();
    }

    private async Task<JsonNode> ReadAsync()
    {
        using var end = new CancellationTokenSource(Patience.Of(TimeSpan.FromMinutes(2)));
        var stream = _process.StandardOutput.BaseStream;
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, end.Token);
            header.Append((char)one[0]);
        }

        var length = header.ToString().Split("\r\n").Single(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var body = new byte[int.Parse(length["Content-Length:".Length..], CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, end.Token);
        return JsonNode.Parse(body)!;
    }

    private void Log(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }
}
