package org.arasha;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words that a start failed because the database did not answer, or did not let us in. */
class DatabaseDown extends AbstractFailureAnalyzer<SQLException> {

    private static final String CONNECTION = "08";
    private static final String PASSWORD = "28";
    private static final String STARTING_OR_STOPPING = "57P";
    private static final String NO_SUCH_DATABASE = "3D";
    private static final String FULL = "53";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.startsWith(CONNECTION)) {
            return new FailureAnalysis("The database does not answer.",
                    "Start it, or check the address in SPRING_DATASOURCE_URL.", cause);
        }
        if (state.startsWith(STARTING_OR_STOPPING)) {
            return new FailureAnalysis("The database is starting or stopping.", "Wait until it is up, then start again.", cause);
        }
        if (state.startsWith(NO_SUCH_DATABASE)) {
            return new FailureAnalysis("There is no such database.",
                    "Create it, or check its name at the end of SPRING_DATASOURCE_URL.", cause);
        }
        if (state.startsWith(FULL)) {
            return new FailureAnalysis("The database takes no more connections, or has no room.",
                    "End what else is connected, raise max_connections, or free disk space.", cause);
        }
        return state.startsWith(PASSWORD) ? new FailureAnalysis("The database did not accept the user or the password.",
                "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.", cause) : null;
    }
}
