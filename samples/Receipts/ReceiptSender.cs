using System.Net.Mail;

namespace Receipts;

/// <summary>Sends receipts through the mail server of the configuration.</summary>
internal sealed class ReceiptSender(IConfiguration configuration)
{
    private readonly string _sender = configuration["Mail:Sender"] ?? "receipts@localhost";
    private readonly string _host = configuration["Mail:Host"] ?? "localhost";
    private readonly int _port = configuration.GetValue("Mail:Port", 25);

    public async Task SendAsync(Receipt receipt, CancellationToken cancellation)
    {
        using var client = new SmtpClient(_host, _port);
        using var mail = receipt.ToMail(_sender);
        await client.SendMailAsync(mail, cancellation);
    }
}
