package org.arasha.incident;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of those who have changed a record, as they sign in. */
@Component
class UserNames {

    private final JdbcClient jdbc;

    UserNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Change> named(List<Change> changes) {
        List<UUID> ids = changes.stream().map(Change::by).filter(Objects::nonNull).distinct().toList();
        Map<UUID, String> names = ids.isEmpty() ? Map.of() : jdbc.sql("select id, name from app_user where id in (:ids)")
                .param("ids", ids).query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name"))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return changes.stream().map(change -> change.named(change.by() == null ? "" : names.getOrDefault(change.by(), ""))).toList();
    }
}
