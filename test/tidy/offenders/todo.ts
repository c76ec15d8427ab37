// at src/desk/todo.ts
// TODO mend this some day
