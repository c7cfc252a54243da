CREATE TABLE campuses (
  campus_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  area_hectares REAL NOT NULL
);

CREATE TABLE buildings (
  building_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  campus_id INTEGER NOT NULL REFERENCES campuses (campus_id),
  floors INTEGER NOT NULL,
  built_year INTEGER
);

CREATE TABLE classrooms (
  classroom_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  building_id INTEGER NOT NULL REFERENCES buildings (building_id),
  capacity INTEGER NOT NULL,
  kind TEXT NOT NULL
);

CREATE TABLE dorm_rooms (
  room_id INTEGER PRIMARY KEY,
  building_id INTEGER NOT NULL REFERENCES buildings (building_id),
  room_number TEXT NOT NULL,
  beds INTEGER NOT NULL,
  UNIQUE (building_id, room_number)
);

CREATE TABLE departments (
  department_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  founded_year INTEGER NOT NULL,
  building_id INTEGER NOT NULL REFERENCES buildings (building_id),
  dean_no INTEGER REFERENCES teachers (teacher_no)
);

CREATE TABLE majors (
  major_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  department_id INTEGER NOT NULL REFERENCES departments (department_id),
  years INTEGER NOT NULL
);

CREATE TABLE teachers (
  teacher_no INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  gender TEXT NOT NULL,
  title TEXT NOT NULL,
  department_id INTEGER NOT NULL REFERENCES departments (department_id),
  hired_on TEXT NOT NULL,
  research_area TEXT,
  email TEXT,
  id_number TEXT NOT NULL
);

CREATE TABLE students (
  student_no INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  gender TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  nationality TEXT NOT NULL,
  province TEXT,
  major_id INTEGER NOT NULL REFERENCES majors (major_id),
  entry_year INTEGER NOT NULL,
  status TEXT NOT NULL,
  adviser_no INTEGER REFERENCES teachers (teacher_no),
  room_id INTEGER REFERENCES dorm_rooms (room_id),
  phone TEXT NOT NULL,
  id_number TEXT NOT NULL
);

CREATE TABLE accounts (
  student_no INTEGER PRIMARY KEY REFERENCES students (student_no),
  login TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL
);

CREATE TABLE terms (
  term_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  academic_year TEXT NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL
);

CREATE TABLE courses (
  course_code TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  department_id INTEGER NOT NULL REFERENCES departments (department_id),
  kind TEXT NOT NULL,
  credits REAL NOT NULL,
  hours INTEGER NOT NULL,
  language TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE prerequisites (
  course_code TEXT NOT NULL REFERENCES courses (course_code),
  prerequisite_code TEXT NOT NULL REFERENCES courses (course_code),
  PRIMARY KEY (course_code, prerequisite_code)
) WITHOUT ROWID;

CREATE TABLE schedules (
  schedule_id INTEGER PRIMARY KEY,
  course_code TEXT NOT NULL REFERENCES courses (course_code),
  term_id INTEGER NOT NULL REFERENCES terms (term_id),
  teacher_no INTEGER NOT NULL REFERENCES teachers (teacher_no),
  classroom_id INTEGER NOT NULL REFERENCES classrooms (classroom_id),
  weekday INTEGER NOT NULL,
  first_period INTEGER NOT NULL
);

CREATE TABLE enrollments (
  student_no INTEGER NOT NULL REFERENCES students (student_no),
  course_code TEXT NOT NULL REFERENCES courses (course_code),
  term_id INTEGER NOT NULL REFERENCES terms (term_id),
  score REAL,
  PRIMARY KEY (student_no, course_code, term_id)
) WITHOUT ROWID;

CREATE TABLE scholarships (
  scholarship_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  amount INTEGER NOT NULL,
  sponsor TEXT NOT NULL
);

CREATE TABLE scholarship_awards (
  award_id INTEGER PRIMARY KEY,
  scholarship_id INTEGER NOT NULL REFERENCES scholarships (scholarship_id),
  student_no INTEGER NOT NULL REFERENCES students (student_no),
  awarded_on TEXT NOT NULL
);

CREATE TABLE books (
  book_id INTEGER PRIMARY KEY,
  title TEXT NOT NULL UNIQUE,
  author TEXT,
  category TEXT NOT NULL,
  published_year INTEGER NOT NULL,
  price REAL NOT NULL,
  copies INTEGER NOT NULL
);

CREATE TABLE loans (
  loan_id INTEGER PRIMARY KEY,
  book_id INTEGER NOT NULL REFERENCES books (book_id),
  student_no INTEGER NOT NULL REFERENCES students (student_no),
  borrowed_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  returned_on TEXT,
  fine REAL
);

CREATE TABLE clubs (
  club_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  category TEXT NOT NULL,
  founded_on TEXT NOT NULL,
  adviser_no INTEGER REFERENCES teachers (teacher_no)
);

CREATE TABLE club_members (
  club_id INTEGER NOT NULL REFERENCES clubs (club_id),
  student_no INTEGER NOT NULL REFERENCES students (student_no),
  joined_on TEXT NOT NULL,
  role TEXT,
  PRIMARY KEY (club_id, student_no)
) WITHOUT ROWID;
