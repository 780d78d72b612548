package org.arasha.evidence;

import java.util.List;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.access.UserId;
import org.arasha.evidence.CustodyNote.Handling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who handled which file; only ever added to. */
@Component
@Transactional
class Custody {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    Custody(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    void note(FileId file, Handling handling, @Nullable String detail) {
        jdbc.sql("insert into evidence_custody (file, handling, handled_by, detail) values (?, ?, ?, ?)")
                .params(file.value(), handling.name(), user.id().value(), detail).update();
    }

    /** A recording is fetched by its player in many pieces: within ten minutes they are one act of the same person. */
    void notePiece(FileId file, Handling handling) {
        jdbc.sql("""
                insert into evidence_custody (file, handling, handled_by)
                select :file, :handling, :user where not exists (
                    select 1 from evidence_custody where file = :file and handling = :handling and handled_by = :user
                        and at > clock_timestamp() - interval '10 minutes')""")
                .param("file", file.value()).param("handling", handling.name()).param("user", user.id().value()).update();
    }

    /** The first first. */
    @Transactional(readOnly = true)
    List<CustodyNote> of(FileId file) {
        return jdbc.sql("""
                select c.handling, c.handled_by, u.name, c.at, c.detail
                from evidence_custody c left join app_user u on u.id = c.handled_by where c.file = ? order by c.id""")
                .param(file.value())
                .query((row, n) -> new CustodyNote(Handling.valueOf(row.getString("handling")),
                        new UserId(row.getObject("handled_by", UUID.class)), row.getString("name"),
                        row.getTimestamp("at").toInstant(), row.getString("detail"))).list();
    }
}
