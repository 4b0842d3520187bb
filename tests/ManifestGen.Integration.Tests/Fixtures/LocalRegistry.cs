using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ManifestGen.Integration.Tests.Fixtures;

/// <summary>A registry of this process, with an empty base image, that keeps what is pushed. It speaks as much of the protocol as the .NET SDK needs.</summary>
public sealed class LocalRegistry : IDisposable
{
    public const string BaseRepository = "dotnet/aspnet";
    private const string ManifestType = "application/vnd.docker.distribution.manifest.v2+json";

    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, byte[]> _blobs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> _manifests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> _uploads = new(StringComparer.Ordinal);

    public LocalRegistry()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Host = $"localhost:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        CreateBase();
        _listener.Prefixes.Add($"http://{Host}/");
        _listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>The runtime identifier that the base image is for.</summary>
    public static string Platform => IsArm ? "linux-arm64" : "linux-x64";

    public string Host { get; }

    public string BaseImage => $"{Host}/{BaseRepository}:10.0";

    /// <summary>What was pushed, as <c>acme/catalog:1.4.0</c>.</summary>
    public IEnumerable<string> Pushed => _manifests.Keys.Where(name => !name.Contains('@', StringComparison.Ordinal) && !name.StartsWith(BaseRepository, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The configuration of an image that was pushed.</summary>
    public JsonObject Configuration(string image) =>
        JsonNode.Parse(_blobs[(string)Manifest(image)["config"]!["digest"]!])!["config"]!.AsObject();

    /// <summary>The files of an image that was pushed, with their folders.</summary>
    public IReadOnlyList<string> Files(string image)
    {
        var files = new List<string>();
        foreach (var layer in Manifest(image)["layers"]!.AsArray())
        {
            using var content = new GZipStream(new MemoryStream(_blobs[(string)layer!["digest"]!]), CompressionMode.Decompress);
            using var tar = new TarReader(content);
            while (tar.GetNextEntry() is { } entry)
            {
                files.Add(entry.Name.TrimStart('/'));
            }
        }

        return files;
    }

    public void Dispose() => _listener.Close();

    private static bool IsArm => RuntimeInformation.OSArchitecture == Architecture.Arm64;

    private JsonNode Manifest(string image) => JsonNode.Parse(_manifests[image])!;

    private void CreateBase()
    {
        var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "etc/"));
        }

        var layer = new MemoryStream();
        using (var zip = new GZipStream(layer, CompressionMode.Compress, leaveOpen: true))
        {
            zip.Write(tar.ToArray());
        }

        var configuration = Encoding.UTF8.GetBytes($$"""
            {"architecture":"{{(IsArm ? "arm64" : "amd64")}}","os":"linux","config":{"Env":["APP_UID=1654"]},"rootfs":{"type":"layers","diff_ids":["{{Digest(tar.ToArray())}}"]} }
            """);
        var manifest = Encoding.UTF8.GetBytes($$"""
            {"schemaVersion":2,"mediaType":"{{ManifestType}}",
             "config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":{{configuration.Length}},"digest":"{{Keep(configuration)}}"},
             "layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":{{layer.Length}},"digest":"{{Keep(layer.ToArray())}}"}]}
            """);
        _manifests[$"{BaseRepository}:10.0"] = manifest;
    }

    private string Keep(byte[] blob)
    {
        var digest = Digest(blob);
        _blobs[digest] = blob;
        return digest;
    }

    private static string Digest(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // The test is over, or the client gone.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var path = request.Url!.AbsolutePath;
        var name = path.Split('/') is { Length: > 4 } ? path["/v2/".Length..path.LastIndexOf('/')] : "";
        var last = path[(path.LastIndexOf('/') + 1)..];
        var body = new MemoryStream();
        request.InputStream.CopyTo(body);
        byte[]? found = null;
        if (name.EndsWith("/manifests", StringComparison.Ordinal))
        {
            var repository = name[..^"/manifests".Length];
            if (request.HttpMethod == "PUT")
            {
                _manifests[$"{repository}:{last}"] = body.ToArray();
                response.StatusCode = 201;
            }
            else if (_manifests.TryGetValue($"{repository}:{last}", out found))
            {
                response.ContentType = ManifestType;
                response.AddHeader("Docker-Content-Digest", Digest(found));
            }
        }
        else if (path.Contains("/blobs/uploads/", StringComparison.Ordinal))
        {
            var upload = last.Length > 0 ? last : Guid.NewGuid().ToString("N");
            _uploads[upload] = [.. _uploads.GetValueOrDefault(upload, []), .. body.ToArray()];
            response.AddHeader("Location", $"http://{Host}{path[..^last.Length]}{upload}");
            response.StatusCode = request.HttpMethod == "PUT" ? 201 : 202;
            if (request.HttpMethod == "PUT")
            {
                Keep(_uploads[upload]);
            }
        }
        else if (name.EndsWith("/blobs", StringComparison.Ordinal))
        {
            _blobs.TryGetValue(last, out found);
        }
        else
        {
            found = [];
        }

        if (found is not null)
        {
            response.ContentLength64 = found.Length;
            if (request.HttpMethod == "GET")
            {
                response.OutputStream.Write(found);
            }
        }
        else if (response.StatusCode == 200)
        {
            response.StatusCode = 404;
        }

        response.Close();
    }
}
