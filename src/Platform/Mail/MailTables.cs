using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Mail;

/// <summary>The outbox in a partnership's record.</summary>
public static class MailTables
{
    extension(AppDb db)
    {
        public DbSet<Message> Messages => db.Set<Message>();
    }
}
