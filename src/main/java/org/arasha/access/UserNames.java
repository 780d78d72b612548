package org.arasha.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What those are called who have done something, as they are known today. */
@Component
public class UserNames {

    private final JdbcClient jdbc;

    UserNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their ids; without those whom nobody knows. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("select id, name from app_user where id in (:ids)")
                .param("ids", ids).query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name"))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
