using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ManifestGen.Testing;

/// <summary>Answers one connection with given bytes, right or wrong, and remembers what it was asked.</summary>
internal sealed class OneAnswerServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();

    public OneAnswerServer(string answer, TimeSpan delay = default, IPAddress? address = null)
    {
        _listener = new TcpListener(address ?? IPAddress.Loopback, 0);
        _listener.Start();
        Request = AnswerAsync(answer, delay);
    }

    /// <summary>The first packet that came in.</summary>
    public Task<string> Request { get; }

    public string Port => ((IPEndPoint)_listener.LocalEndpoint).Port.ToString();

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private async Task<string> AnswerAsync(string answer, TimeSpan delay)
    {
        using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
        var buffer = new byte[4096];
        var length = await client.GetStream().ReadAsync(buffer, _stop.Token);
        await Task.Delay(delay, _stop.Token);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), _stop.Token);
        return Encoding.ASCII.GetString(buffer, 0, length);
    }
}
