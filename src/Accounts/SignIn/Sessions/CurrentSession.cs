using Endeavour.Accounts.SignIn.Holders;

namespace Endeavour.Accounts.SignIn.Sessions;

/// <summary>The session and account of this request. One a request; both or neither.</summary>
public sealed class CurrentSession
{
    public Session? Session { get; internal set; }

    public Account? Account { get; internal set; }
}
