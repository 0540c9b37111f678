package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Command;
import dev.pgorm.workspace.database.Listing;
import java.util.List;

/** All commands of the shell. */
public final class Commands {

    private Commands() {}

    /** In the order of the overview. */
    public static List<Command> all() {
        return List.of(
                new CheckCommand(),
                new DiffCommand(),
                new PlanCommand(),
                new ApplyCommand(),
                new StatusCommand(),
                new EditCommand(),
                new ExportCommand(),
                new SeedCommand(),
                new PullCommand(),
                new DescribeCommand(),
                new RelationsCommand("dt", "tables", List.of("table", "partitioned table", "foreign table")),
                new RelationsCommand("dv", "views", List.of("view", "materialized view")),
                new RelationsCommand("dm", "materialized views", List.of("materialized view")),
                new RelationsCommand("di", "indexes", List.of("index", "partitioned index")),
                new RelationsCommand("ds", "sequences", List.of("sequence")),
                new ListingCommand("dn", "schemas", Listing.Kind.SCHEMAS),
                new ListingCommand("df", "functions and procedures", Listing.Kind.FUNCTIONS),
                new ListingCommand("dT", "types and domains", Listing.Kind.TYPES),
                new ListingCommand("dx", "extensions", Listing.Kind.EXTENSIONS),
                new ListingCommand("dp", "row-level security policies", Listing.Kind.POLICIES),
                new ListingCommand("du", "roles", Listing.Kind.ROLES),
                new ListingCommand("l", "databases", Listing.Kind.DATABASES),
                new ExpressionSqlCommand(),
                new ExpressionJavaCommand(),
                new ExpressionTypeScriptCommand(),
                new SaveQueryCommand(),
                new ExplainCommand(),
                new SendCommand(),
                new SendExpandedCommand(),
                new ShowStatementCommand(),
                new ForgetStatementCommand(),
                new WatchCommand(),
                new IncludeCommand(),
                new EditStatementCommand(),
                new CopyCommand(),
                new TransactionCommand("begin", "begins a transaction"),
                new TransactionCommand("commit", "makes what the transaction did permanent"),
                new TransactionCommand("rollback", "takes back what the transaction did"),
                new ExpandedCommand(),
                new OutputCommand(),
                new PrintSettingCommand(),
                new TimingCommand(),
                new ConnectCommand(),
                new ConnectionCommand(),
                new RoleCommand(),
                new EchoCommand(),
                new HistoryCommand(),
                new OverviewCommand(),
                new HelpCommand(),
                new LeaveCommand());
    }
}
