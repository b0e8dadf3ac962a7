using Endeavour.Cli;

return await EndeavourCommand.Run(args);
