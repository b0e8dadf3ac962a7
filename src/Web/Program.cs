using Endeavour.Web;

WebHost.Build(args).Run();
