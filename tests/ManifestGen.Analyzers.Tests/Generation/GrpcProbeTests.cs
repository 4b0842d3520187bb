using System.Net;
using System.Text;
using ManifestGen.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ManifestGen.Generation;

public sealed class GrpcProbeTests : IClassFixture<GrpcProbeTests.ProbedProgram>
{
    private readonly ProbedProgram _program;

    public GrpcProbeTests(ProbedProgram program) => _program = program;

    [Theory]
    [InlineData("")]
    [InlineData("shop.Catalog")]
    public async Task Serving_is_well(string service)
    {
        await using var server = await HealthServer.StartAsync([0x08, 1], grpcStatus: "0");

        Assert.Equal(new RunningProgram.Exit(0, "", ""), await _program.ProbeAsync(server, service));
        Assert.Equal(service, server.AskedFor);
    }

    [Fact]
    public async Task Long_service_name_is_framed_right()
    {
        await using var server = await HealthServer.StartAsync([0x08, 1], grpcStatus: "0");
        var service = new string('s', 300);

        Assert.Equal(0, (await _program.ProbeAsync(server, service)).Code);
        Assert.Equal(service, server.AskedFor);
    }

    [Theory]
    [InlineData(new byte[] { 0x08, 2 }, "0", "not SERVING")]
    [InlineData(new byte[0], "0", "not SERVING")]
    [InlineData(new byte[0], "5", "gRPC status 5")]
    public async Task Other_answer_is_not_well(byte[] message, string grpcStatus, string reason)
    {
        await using var server = await HealthServer.StartAsync(message, grpcStatus);

        var exit = await _program.ProbeAsync(server, "");

        Assert.Equal(1, exit.Code);
        Assert.Contains(reason, exit.Error);
    }

    [Fact]
    public async Task Server_without_HTTP_2_is_not_well()
    {
        using var server = new OneAnswerServer("HTTP/1.1 200 OK\r\n\r\n");

        var exit = await _program.Program.RunAsync(["--manifestgen-probe", server.Port, "grpc:"]);

        Assert.Equal(1, exit.Code);
    }

    public sealed class ProbedProgram : IDisposable
    {
        internal RunningProgram Program { get; } = new(Generated.From(UserProject.WithService("""
            [ContainerService("catalog"), Port(8080), ReadinessProbe(ProbeKind.Grpc, TimeoutSeconds = 10)]
            """)).Output);

        public void Dispose() => Program.Dispose();

        internal Task<RunningProgram.Exit> ProbeAsync(HealthServer server, string service) =>
            Program.RunAsync(["--manifestgen-probe", server.Port, "grpc:" + service]);
    }

    /// <summary>A gRPC health service, spoken by hand: HTTP/2, a frame of five bytes around each message, and the status in the trailers.</summary>
    internal sealed class HealthServer(WebApplication application) : IAsyncDisposable
    {
        public string Port => new Uri(application.Urls.Single()).Port.ToString();

        public string? AskedFor { get; private set; }

        public static async Task<HealthServer> StartAsync(byte[] message, string grpcStatus)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
            var server = new HealthServer(builder.Build());
            server.Answer(message, grpcStatus);
            await server.StartAsync();
            return server;
        }

        public ValueTask DisposeAsync() => application.DisposeAsync();

        private Task StartAsync() => application.StartAsync();

        private void Answer(byte[] message, string grpcStatus) => application.MapPost("/grpc.health.v1.Health/Check", async (HttpContext context) =>
        {
            AskedFor = await ReadServiceAsync(context.Request.Body);
            context.Response.ContentType = "application/grpc";
            if (grpcStatus == "0")
            {
                await context.Response.Body.WriteAsync((byte[])[0, 0, 0, 0, (byte)message.Length, .. message]);
            }

            context.Response.AppendTrailer("grpc-status", grpcStatus);
        });

        private static async Task<string> ReadServiceAsync(Stream body)
        {
            using var request = new MemoryStream();
            await body.CopyToAsync(request);
            var frame = request.ToArray();
            var length = (frame[3] << 8) | frame[4];
            Assert.Equal(frame.Length - 5, length);

            // Field 1, then a length of one byte, or of two from 128 on.
            var start = length == 0 ? 5 : length < 130 ? 7 : 8;
            return Encoding.UTF8.GetString(frame, start, frame.Length - start);
        }
    }
}
