package org.arasha.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person who may sign in.
 *
 * @param email          where notices go, or null
 * @param organisationId the partner organisation a {@link Role#PARTNER} speaks for, else null
 * @param example        made by the example mode; such users keep the application on a loopback address
 * @param temporary      somebody else has set the password; see {@link TemporaryPasswords}
 * @param passwordNumber how often the password was set anew or the roles were changed: a session that began before ends
 */
@Table("app_user")
record User(
        @Id UserId id,
        @Version long version,
        String login,
        String name,
        @Nullable String email,
        String passwordHash,
        Language language,
        @Nullable UUID organisationId,
        boolean enabled,
        boolean example,
        boolean temporary,
        int passwordNumber,
        @MappedCollection(idColumn = "user_id") Set<Held> roles) {

    @Table("user_role")
    record Held(Role role) {}

    User withEnabled(boolean enabled) {
        return new User(id, version, login, name, email, passwordHash, language, organisationId, enabled, example, temporary,
                passwordNumber, roles);
    }

    User withPassword(String hash, boolean temporary) {
        return new User(id, version, login, name, email, hash, language, organisationId, enabled, example, temporary,
                passwordNumber + 1, roles);
    }

    User called(String name, @Nullable String email) {
        return new User(id, version, login, name, email, passwordHash, language, organisationId, enabled, example, temporary,
                passwordNumber, roles);
    }

    User withRoles(Set<Role> roles, @Nullable UUID organisation) {
        return new User(id, version, login, name, email, passwordHash, language, organisation, enabled, example, temporary,
                passwordNumber + 1, held(roles));
    }

    static Set<Held> held(Set<Role> roles) {
        return roles.stream().map(Held::new).collect(Collectors.toSet());
    }

    Set<Role> roleSet() {
        return roles.stream().map(Held::role).collect(Collectors.toUnmodifiableSet());
    }
}
