using System.Globalization;
using System.Net.Mail;

namespace Receipts;

/// <summary>A message in the queue: a paid order.</summary>
internal sealed record Receipt(string Order, string Email, decimal Total)
{
    public MailMessage ToMail(string sender) => new(
        sender,
        Email,
        $"Your receipt for order {Order}",
        string.Create(CultureInfo.InvariantCulture, $"Thank you. We have received {Total:0.00} for order {Order}."));
}
