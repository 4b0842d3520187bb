using CsCheck;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Models;

internal static class RandomPorts
{
    private static readonly string?[] Names = ["http", "grpc", null];

    /// <summary>None to three ports, mostly with names and numbers of their own.</summary>
    public static Gen<PortModel[]> Any(Gen<int> number) =>
        from first in Port(0, number)
        from second in Port(1, number)
        from third in Port(2, number)
        from count in Gen.Int[0, 3]
        select new[] { first, second, third }[..count];

    private static Gen<PortModel> Port(int index, Gen<int> any) =>
        from number in RandomModels.Mostly(Gen.OneOf(8080 + index, 5000 + index, 80 + index, 22 + index), any)
        from name in RandomModels.Mostly<string?>(Gen.Const(Names[index]), Gen.OneOf<string?>("http", "Bad Name", ""))
        from protocol in Gen.Frequency((5, PortProtocol.Tcp), (1, PortProtocol.Udp))
        from servicePort in RandomModels.Optional(any)
        from publishedPort in RandomModels.Optional(any)
        from nodePort in RandomModels.Mostly<int?>(Gen.Const((int?)null), Gen.OneOf<int?>(30000 + index, 80))
        from appProtocol in RandomModels.Optional(RandomModels.Mostly(Gen.OneOf<string>("grpc", "kubernetes.io/h2c"), Gen.OneOf<string>("HTTP/2", "")))
        from publishing in Gen.Frequency((8, PortPublishing.Default), (1, PortPublishing.None), (1, PortPublishing.Host))
        select new PortModel(RandomModels.Declared, number, name ?? $"port-{number}")
        {
            DeclaredName = name,
            Protocol = protocol,
            ServicePort = servicePort,
            PublishedPort = publishedPort,
            NodePort = nodePort,
            AppProtocol = appProtocol,
            Publishing = publishing,
        };
}
