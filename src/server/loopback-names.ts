/** The names that this machine has for itself, as a Host header spells them. */
export const loopbackNames: readonly string[] = ['127.0.0.1', 'localhost', '[::1]']
