package org.arasha.access;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Tells the database who acts, for the history that its triggers keep. */
@Component
class ActingUser {

    private final DataSource dataSource;
    private final CurrentUser currentUser;

    ActingUser(DataSource dataSource, CurrentUser currentUser) {
        this.dataSource = dataSource;
        this.currentUser = currentUser;
    }

    /** For the transaction that runs; anew, where who acts changes within it. */
    void note() {
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var setting = connection.prepareStatement("select set_config('arasha.actor', ?, true)")) {
            setting.setString(1, currentUser.id().value().toString());
            setting.execute();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The acting user could not be noted", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
