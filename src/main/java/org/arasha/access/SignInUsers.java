package org.arasha.access;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds who signs in. */
@Service
class SignInUsers implements UserDetailsService {

    private final UserStore users;

    SignInUsers(UserStore users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return users.findByLogin(Login.of(login))
                .filter(User::enabled)
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such user"));
    }
}
