using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ManifestGen.Engines.Tests.Drills;

/// <summary>
/// An order of which the gateway has the first half, so that it is sure to be at work on it. The half is long: a server gives up a body that comes too slowly, and
/// this one has been fast until the end of the test.
/// </summary>
internal sealed class HalfSentOrder : IDisposable
{
    private const string SecondHalf = """{"sku":"mug","quantity":2}""";

    private static readonly string FirstHalf = new(' ', 64 * 1024);

    private readonly TcpClient _connection = new();
    private readonly NetworkStream _stream;

    public HalfSentOrder(Uri gateway)
    {
        _connection.Connect(gateway.Host, gateway.Port);
        _stream = _connection.GetStream();
        Send($"POST /orders HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\nContent-Length: {FirstHalf.Length + SecondHalf.Length}\r\n\r\n{FirstHalf}");
    }

    /// <summary>Sends the rest, and reads the status of the answer; -1 where there is none.</summary>
    public async Task<int> FinishAsync()
    {
        try
        {
            Send(SecondHalf);
            using var reader = new StreamReader(_stream, Encoding.ASCII);
            return await reader.ReadLineAsync() is { } line ? int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture) : -1;
        }
        catch (IOException)
        {
            return -1;
        }
    }

    public void Dispose() => _connection.Dispose();

    private void Send(string text) => _stream.Write(Encoding.ASCII.GetBytes(text));
}
